/**
 * The best-known passwords of 8 characters and more, in lower case: what anybody tries first. Shorter ones are refused by length.
 * Gathered from what lists of leaked passwords agree on, with the seasons and words of this trade added.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
00000000 000000000 0000000000 000000001 00112233 01234567 012345678 0123456789 0987654321 10101010
102030405 11111111 111111111 1111111111 11112222 11223344 1122334455 12121212 12312312 123123123
123321123 12341234 123412345 12344321 1234512345 123454321 12345670 12345678 123456780 123456789
1234567890 1234567891 12345678910 123456789123 123456789a 123456789abc 123456789q 12345678a 12345679
1234567a 1234567q 123456aa 123456abc 123456asd 123456qwe 1234qwer 123698745 123abc123 123qwe123
123qweasd 13131313 13579246 135792468 1357924680 147258369 147852369 14789632 159357159 159753159
159753456 19841984 19871987 19901990 1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 20002000 20202020
22222222 222222222 246813579 24682468 27182818 31415926 314159265 3141592654 321321321 321654987
33333333 333333333 44444444 444444444 456456456 456789123 5201314520 55555555 555555555 5555555555
654321654 66666666 666666666 6666666666 69696969 741852963 77777777 777777777 7777777777 78945612
789456123 789789789 87654321 88888888 888888888 8888888888 963852741 987654321 9876543210 99999999
999999999 9999999999 a1234567 a12345678 a123456789 a1b2c3d4 a1s2d3f4 a5201314 aa123456 aa12345678
aaaaaaaa aaaaaaaaaa abc12345 abc123456 abc123abc abcabc123 abcd1234 abcd12345 abcdefg1 abcdefgh
abcdefghi access123 access14 admin123 admin1234 admin12345 admin@123 adminadmin administrator
administrator1 alejandro alexander alexandra amanda123 america1 american1 andrea123 android1 angel123
angels12 anthony1 apple123 apple1234 arsenal1 arsenal123 asd12345 asd123456 asdasdasd asdf1234 asdfasdf
asdfghjk asdfghjkl asdqwe123 ashley123 australia autumn2025 autumn2026 azerty123 azertyuiop babyboy1
babygirl babygirl1 bailey123 bananas1 barcelona baseball baseball1 basketball batman123 beautiful
beijing1 benjamin berlin123 bismillah blessed1 blessing blink182 blueberry brazil123 business buster123
butterfly canada123 carolina changeit changeme changeme1 changeme123 charlie1 charlie123 cheese123
chelsea1 chelsea123 cherry123 china123 chocolate christ123 christian christopher cisco123 claimdesk
claimdesk1 claimdesk123 cocacola college1 company1 computer computer1 contrasena contraseña cookie123
cookies1 corvette counter1 cowboys1 crystal1 cupcake1 cutiepie dancer123 daniel123 danielle darling1
database default1 default123 deutschland diamond1 dodgers1 dolphin1 dolphins donald123 dragon123
editor123 editor1234 einstein elephant elizabeth emerald1 eminem123 england1 espana123 facebook
facebook1 factcheck factcheck1 factchecker faithful fernando ferrari1 fishing1 football football1
forever1 forever21 fortnite fortnite1 francais freedom1 freedom123 friends1 gabriela gamecube gandalf1
garfield geheim123 germany1 ginger123 giraffe1 godisgood golfing1 google123 graduate greenday guest123
guest1234 guitar123 hacker123 hacking1 halflife hallo123 happy123 hardcore harley123 harrypotter
haslo123 heavymetal hello123 hello1234 hellohello helloworld helloyou hockey123 hogwarts hopeful1
hotmail1 hunter12 hunter123 iloveu123 iloveyou iloveyou! iloveyou1 iloveyou2 internet internet1
iphone123 ireland1 isabella italia123 jennifer jessica1 jesus123 jesuschrist jonathan jordan23 joshua123
journalism journalist juventus killer12 killer123 lakers24 letmein! letmein1 letmein123 letmeinnow
linkedin linkedin1 linkinpark liverpool liverpool1 london123 lovelove lovely12 lovers12 loveyou1
loveyou2 lozinka1 maggie123 manager1 manchester master12 master123 matrix123 matthew1 maverick mercedes
metallica mexico123 michael1 michelle mickey123 mickeymouse microsoft midnight minecraft minecraft1
monkey123 moonlight moscow123 motdepasse musician mustang1 mypassword myspace1 naruto123 network1
newpassword newsdesk newsroom newsroom1 newyork1 nicholas nicole123 ninja123 nintendo nirvana1
nopassword office123 oracle123 orange123 p@ssw0rd p@ssword pa55w0rd pa55word packers1 paris123 parola123
passpass passport passw0rd password password! password0 password01 password1 password11 password12
password123 password1234 password2 password2020 password2021 password2022 password2023 password2024
password2025 password2026 password22 password7 password9 password99 passwort passwort1 patrick1
peanut123 pepper123 phoenix1 pikachu1 playstation pokemon1 pokemon123 porsche1 portugal precious
princess princess1 pumpkin1 purple123 q1w2e3r4 q1w2e3r4t5 qazwsx123 qazwsxedc qq123456 qqqqqqqq qwe12345
qwe123456 qwe123qwe qweasd123 qweasdzxc qweqweqwe qwer1234 qwerty12 qwerty123 qwerty1234 qwertyui
qwertyuiop qwertyuiop123 raiders1 rainbow1 rainbow123 ranger123 rangers1 realmadrid redskins reviewer
reviewer1 richard1 robert123 rocknroll rockstar rockstar1 root1234 rootroot salasana samantha samsung1
samsung123 sapphire schatz123 school123 scorpion scotland sebastian secret12 secret123 security
security1 senha123 senha1234 server123 shadow123 shanghai silver123 skateboard slipknot snoopy123
snowball snowboard snowflake soccer12 soccer123 sommer2025 sommer2026 spiderman spring2024 spring2025
spring2026 starcraft starwars steelers stephanie stephen1 strawberry student1 summer2023 summer2024
summer2025 summer2026 sunflower sunshine sunshine1 superman superman1 superuser supervisor suzuki123
sweetheart sweetie1 swimming swordfish teacher1 temp1234 temporary tennis123 test1234 test12345
tester123 testing1 testing123 testtest thepassword thomas123 tigger123 tinkerbell tokyo123 toor1234
trustno1 twitter1 university user1234 username valentina veronica victoria wachtwoord wang1234 warcraft
warrior1 welcome1 welcome12 welcome123 welcome2 welcome2020 welcome2021 welcome2022 welcome2023
welcome2024 welcome2025 welcome2026 whatever whatever1 william1 windows1 windows10 winter2024 winter2025
winter2026 woaini1314 woaini520 xxxxxxxx yahoo123 yamaha123 yankees1 yellow123 yourpassword youtube1
youtube123 zaq12wsx zaq1zaq1 zhang123 zxc12345 zxc123456 zxcvbnm1 zxcvbnm123 zxcvzxcv zzzzzzzz
`
    .trim()
    .split(/\s+/),
)
