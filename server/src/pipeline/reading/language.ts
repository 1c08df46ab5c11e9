import type { Language } from '../verdict.ts'
import { fold } from './fold.ts'

const commonWords: Record<Language, RegExp> = {
  nl: /\b(?:de|het|een|van|voor|met|uw|je|wij|bij|naar|niet|ook|factuur|bedrag|bijlage|btw|klant|datum|betaling|totaal|geachte|beste|groeten|vervaldag|rekening|bestelling|wordt|bent|onze|op|te)\b/g,
  fr: /\b(?:le|la|les|des|du|une|vous|votre|nous|notre|pour|avec|est|facture|montant|tva|bonjour|cordialement|madame|monsieur|paiement|echeance|commande|merci|sur|dans|ci-joint|au|par|et)\b/g,
  de: /\b(?:der|die|das|und|ihre?|sie|wir|mit|fur|nicht|rechnung|betrag|anbei|kunde|datum|zahlung|gesamt|sehr|geehrte|grussen|bestellung|mwst|ust|von|zum|zur|ist|auf|den|im)\b/g,
  en: /\b(?:the|and|you|your|for|with|our|is|are|invoice|amount|please|thank|payment|total|date|due|vat|order|this|that|have|to|of|from|by|on)\b/g,
}

/** The language of a text among the four we know, by its small words. `or` answers for a text too short to tell. */
export function languageOf(text: string, or: Language = 'en'): Language {
  const folded = fold(text.slice(0, 6_000))
  const counts = Object.entries(commonWords).map(([language, words]) => ({
    language: language as Language,
    count: folded.match(words)?.length ?? 0,
  }))
  const best = counts.toSorted((a, b) => b.count - a.count)[0]
  return best && best.count >= 2 ? best.language : or
}
