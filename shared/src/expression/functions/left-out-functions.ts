/** Functions other systems have and formulas do not, with the reason. */
export const leftOutFunctions: Readonly<Record<string, string>> = {
  AESEncrypt: 'Formulas hold no keys; encryption is a matter of the channel.',
  ClearBit: 'Bit fields are not among the types; test a boolean or a list instead.',
  IsBitSet: 'Bit fields are not among the types; test a boolean or a list instead.',
  SetBit: 'Bit fields are not among the types; formulas change nothing.',
  GetMirrorURL: 'The web version of a message exists only once the message does; a formula computes values before.',
};
