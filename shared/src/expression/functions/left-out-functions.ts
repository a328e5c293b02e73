/** Functions other systems have and formulas do not, with the reason. */
export const leftOutFunctions: Readonly<Record<string, string>> = {
  AESEncrypt: 'Formulas hold no keys; encryption is a matter of the channel.',
  ClearBit: 'Bit fields are not among the types; test a boolean or a list instead.',
  IsBitSet: 'Bit fields are not among the types; test a boolean or a list instead.',
  SetBit: 'Bit fields are not among the types; formulas change nothing.',
  GetMirrorURL: 'Links to messages are made when a message is.',
  NodeValue: 'There is no markup among the types.',
  VirtualLink: 'Links are part of the catalog; write their names.',
  VirtualLinkStr: 'Links are part of the catalog; write their names.',
  NewUUID: 'The same formula must give the same value in counts and runs.',
  RowId: 'Rows have keys, which are attributes.',
  Sha512Digest: 'The data engine has no SHA-512; use sha256.',
  Over: 'Ranks over rows are part of activities such as Split and Deduplication; use first and last over linked rows.',
  RowNum:
    'Ranks over rows are part of activities such as Split and Deduplication; use first and last over linked rows.',
  PartitionBy: 'Belongs to Over.',
  OrderBy: 'Belongs to Over; first and last take order by.',
  Desc: 'Belongs to Over; first and last take order by … desc.',
};
