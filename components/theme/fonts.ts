import localFont from 'next/font/local'

// Next reads these calls before they run, so every value is written out; it does not quote the name, and 4 needs quotes.
const sourceSerif = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  variable: '--face-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
  declarations: [
    { prop: 'font-family', value: "'Source Serif 4 Variable'" },
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
})

const plexSans = localFont({
  src: '../../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  variable: '--face-sans',
  weight: '100 700',
  display: 'swap',
  adjustFontFallback: 'Arial',
  declarations: [
    { prop: 'font-family', value: "'IBM Plex Sans Variable'" },
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
})

/** Classes of <body>. The stacks of tokens.css name the faces; using them in a layout is what makes Next preload the two files. */
export const fontClasses = `${sourceSerif.variable} ${plexSans.variable}`
