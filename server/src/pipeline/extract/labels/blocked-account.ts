/** Words, folded, of an account that no bill is paid to as a whole: a Dutch one for wage tax only, one that holds a guarantee. */
export const blockedAccount = String.raw`g-? ?rek(?:ening)?\w*|geblokkeerde? \w*rekening\w*|geblokkeerd\w*|waarborgrekening\w*|compte bloque|gesperrtes konto|sperrkonto\w*|blocked account`
