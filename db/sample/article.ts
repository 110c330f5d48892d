/**
 * The sample desk's article: somebody else's, as far as the desk is concerned, but written in this project's own words, so
 * that its page may show it in full. Sample text; the project makes no statement of its own about the world.
 */
export const SAMPLE_ARTICLE = {
  title: 'Under American curbs, China speeds its drive to stand on its own in technology',
  publisher: 'The Sample Courier',
  author: 'Sample Desk',
  address: 'https://courier.example/technology/own-feet',
  publishedOn: '2025-11-18',
  language: 'en',
  text: [
    '- Washington put iFLYTEK on a trade blacklist in 2019, which set off a drive in China to build technology at home.',
    '- Substitutes for advanced AI chips have come out of China, a sign that its companies have withstood the restrictions.',
    '- The country’s growing independence is changing how firms compete and how power is shared around the world.',
    'The United States Department of Commerce added iFLYTEK to its trade blacklist in 2019. In recent years, and above all since that decision, Chinese companies have laboured to improve the technology they build on. Behind the effort lies a wider set of American rules, which for reasons of national security keep the most advanced AI chips from being sold to China.',
    'iFLYTEK has come through these difficulties well, in the view of Chen Cheng, who represents the company. Chen was speaking during a visit arranged by China’s foreign ministry. That determination has given China an advanced chip industry of its own. The industry is now in full operation, so that local manufacturers can offer replacements for American products, above all for the AI chips of Nvidia. Making technology at home on this scale matters well beyond China: it alters competition between companies and the stability of relations between states.',
    'George Magnus, an analyst at the University of Oxford, suggests that American containment may have made China’s technological ambitions stronger, which was not the intention. China does not lean heavily on American imports. Doing without them has bred inventiveness and skill in fields that matter: AI, electric cars and renewable power.',
    'The new independence has its showpieces, among them Huawei, which is reported to have developed chips at the leading edge, fit for large language models. Artificial intelligence is meanwhile advancing at speed. The Yangtze Delta in particular is named as a place where inventive digital businesses gather.',
    'Officials of the state stand behind these plans for growth, Wang Dongming among them. At a recent expo Wang said that China’s vision of how the world should be governed had to be carried forward.',
    'Washington has eased some of its limits on chip exports. Even so, Tencent trusts in what it can do itself: the technology it develops, the company maintains, will keep it among the leaders in AI. NIO, for its part, is taking production of its electric vehicles to further countries. Such ventures point to a deliberate turn away from dependence on the United States. They also show where the preference now lies: with Europe and the developing world.',
    'Taken together, the technologies made in China announce a wider shift in the world’s technological order. In many fields the country is ready to compete, and it may come to lead. All this belongs to a strategy with many sides, by which China draws on its own resources and abilities, resists pressure from the United States and secures a firmer standing in the world.',
  ].join('\n\n'),
} as const
