import { literalText } from '../engine/duckdb/names.ts';

const firstNames = `Ada Aino Alba Amir Anouk Arlo Asta Bao Bea Björn Bruno Carla Cato Cleo Dario Dina Edda Eli Elif Enzo Fenna Finn Flora
  Gaia Goran Greta Hana Hugo Ida Ilja Ines Ivo Jana Jori Juno Kaya Kenji Kira Lars Leila Lior Lotte Luca Maja Malo Mila Nadia Nilo Noor
  Odin Olga Oona Paola Pim Quentin Rafa Rhea Rosa Samu Selma Sol Tara Theo Tilda Umi Uri Vera Vito Wanda Xenia Yara Yuki Zeno Zoë`;
const nameBeginnings = `Amble Birch Cobble Dapple Ember Fable Glimmer Hazel Ivory Jolly Kettle Lumen Maple Nimble Opal Pebble Quill Ripple
  Saffron Tinsel Umber Velvet Willow Yonder Zephyr`;
const nameEnds = 'ton worth field by wick dale ley brook ham stead more well';
const cityBeginnings =
  'Fable Example Maple Sample Lantern Marble Harbour Copper Silver Cloud Thistle Juniper Amber Walnut Cedar Pepper';
const cityEnds = 'port ford haven mouth bridge ville burgh stad';
const streets = 'Example_Street Sample_Lane Placeholder_Road Invented_Avenue Model_Way Specimen_Square';

/** SQL lists of words that nobody is called. */
export const words = {
  firstNames: list(firstNames),
  nameBeginnings: list(nameBeginnings),
  nameEnds: list(nameEnds),
  cityBeginnings: list(cityBeginnings),
  cityEnds: list(cityEnds),
  streets: list(streets),
  /** Domains that are reserved for examples and tests. */
  domains: list('example.com example.org mail.example inbox.example post.test letters.test'),
  /** Area codes of numbers 555-01xx, which are kept free for fiction. */
  areaCodes: list('201 202 212 213 303 305 312 404 415 503 512 602 617 702 713 718 801 808 907 919'),
  categories: list('Shoes Jackets Shirts Trousers Bags Hats Scarves Outdoor Running Yoga Kids Garden'),
  brands: list('Northmade Plainly Tuft&Thread Oddsock Longwalk Brightside Halfpenny Evenfall'),
  colours: list('red blue green black white sand plum teal'),
  emailCampaigns: list('welcome newsletter spring_sale summer_sale autumn_sale winter_sale birthday win_back'),
} as const;

function list(text: string): string {
  const items = text.split(/\s+/).map((word) => literalText(word.replaceAll('_', ' ')));
  return `[${items.join(', ')}]`;
}
