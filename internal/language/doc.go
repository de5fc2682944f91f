// Package language turns a text into sentences, tokens, tags, lemmas and dependency trees. It knows words and
// grammar, and nothing of diplomacy: what the words mean for a relation is for others to read.
//
// English is analysed in full: tokens as the Universal Dependencies English Web Treebank cuts them, Penn and universal
// tags, lemmas, and basic UD trees, by models trained from treebanks (package train) and embedded here. Other
// languages get sentences and tokens by their script, without tags: the seam where their own analysers will stand.
//
// The package is pure: the same text gives the same analysis, always, on any machine.
package language
