package read

import "slices"

// force is how strongly words bind, the commissive scale of GUIDE.md: a closed list, strongest first.
type force string

const (
	reaffirmed force = "reaffirmed"
	agreed     force = "agreed"
	pledged    force = "pledged"
	planned    force = "planned"
	considered force = "considered"
	none       force = ""
)

// commissive are verbs by which a speaker binds himself to what the complement names (Searle 1976; the classes follow
// the verbs of promising, agreeing and intending of Levin 1993 and VerbNet).
var commissive = map[string]force{
	"agree": agreed, "commit": agreed, "decide": agreed, "resolve": agreed, "undertake": agreed, "concur": agreed,
	"pledge": pledged, "promise": pledged, "vow": pledged, "guarantee": pledged, "swear": pledged, "offer": pledged,
	"reaffirm": reaffirmed, "reiterate": reaffirmed, "affirm": reaffirmed, "reconfirm": reaffirmed, "uphold": reaffirmed,
	"confirm": reaffirmed, "renew": reaffirmed, "recommit": reaffirmed, "restate": reaffirmed,
	"intend": planned, "plan": planned, "seek": planned, "aim": planned, "want": planned, "wish": planned, "propose": planned, "threaten": planned,
	"strive": planned, "prepare": planned, "endeavor": planned, "endeavour": planned,
	"hope": considered, "explore": considered, "consider": considered, "aspire": considered, "study": considered,
	"desire": considered, "contemplate": considered, "mull": considered,
}

// disposed are adjectives and participles that say the same of their subject: "are committed to", "stands ready to".
var disposed = map[string]force{
	"committed": reaffirmed, "commit": reaffirmed, "dedicated": reaffirmed, "dedicate": reaffirmed, "steadfast": reaffirmed,
	"unwavering": reaffirmed, "unflinching": reaffirmed, "resolute": agreed, "determined": agreed, "determine": agreed,
	"resolved": agreed, "united": reaffirmed, "unite": reaffirmed, "unified": reaffirmed, "unify": reaffirmed,
	"ready": planned, "prepared": planned, "prepare": planned, "willing": planned, "set": planned, "poised": planned,
	"due": planned, "scheduled": planned, "schedule": planned, "expected": planned,
	"focused": reaffirmed, "focus": reaffirmed,
	"interested": considered, "interest": considered, "keen": considered, "eager": considered,
}

// promise are nouns that carry a promise within a noun phrase: "their commitment to", "plans to".
var promise = map[string]force{
	"commitment": reaffirmed, "resolve": reaffirmed, "determination": reaffirmed, "support": reaffirmed, "dedication": reaffirmed,
	"goal": reaffirmed, "will": reaffirmed, "obligation": reaffirmed, "adherence": reaffirmed, "purpose": reaffirmed,
	"objective": reaffirmed, "ambition": reaffirmed, "willingness": planned,
	"pledge": pledged, "promise": pledged, "vow": pledged, "assurance": pledged, "announcement": pledged,
	"plan": planned, "threat": planned, "intention": planned, "intent": planned, "readiness": planned, "desire": considered,
	"hope": considered, "proposal": considered, "agreement": agreed, "decision": agreed, "consensus": agreed, "resolution": agreed,
}

// keeping are verbs that say what existed goes on.
var keeping = []string{"continue", "remain", "maintain", "keep", "uphold", "sustain", "preserve", "honor", "honour", "abide", "adhere"}

// weighing are verbs under which nothing is promised yet but to think or talk.
var weighing = []string{"explore", "consider", "discuss", "study", "examine", "look", "assess", "investigate"}

// courtesy are verbs of speaking and feeling: "I would like to thank" promises nothing.
var courtesy = []string{
	"thank", "express", "extend", "note", "say", "welcome", "apologise", "apologize", "congratulate", "begin", "start", "take",
	"ask", "stress", "emphasise", "emphasize", "mention", "point", "add", "convey", "turn", "tell", "see", "stop", "open", "close",
	"acknowledge", "recognize", "recognise", "commend", "applaud", "recall", "remind", "talk", "speak", "share", "go", "know",
	"hear", "think", "believe", "give", "invite", "be", "have", "let", "call", "underscore", "highlight", "conclude", "respond", "answer",
	"read", "introduce", "quote", "repeat", "clarify", "pay", "offer", "happen", "get", "admit", "request", "urge", "appeal", "praise",
	"hail", "salute", "reiterate", "describe", "explain", "inform", "assure", "underline", "draw", "refer", "wish", "greet", "join",
}

// idle are verbs that under "will" foretell or describe rather than promise.
var idle = []string{
	"be", "have", "see", "need", "know", "remember", "face", "find", "become", "recall", "benefit", "enjoy", "seem", "appear",
	"hear", "feel", "like", "think", "believe", "notice", "say", "tell", "get", "agree", "go", "come", "understand", "lose", "win",
	"require", "mean", "depend", "suffer", "prove", "begin", "happen", "die", "miss", "forget", "note", "thank", "speak",
	"reiterate", "emphasize", "emphasise", "underscore", "underline", "highlight", "last", "endure", "prevail", "matter", "acknowledge", "admit", "confess", "concede", "celebrate", "commemorate",
}

// hollow are nouns whose affirmation is an opinion, not a promise.
var hollow = []string{
	"importance", "view", "concern", "need", "value", "condolence", "gratitude", "significance", "role", "opposition", "position",
	"appreciation", "fact", "hope", "belief", "friendship", "bond", "tie", "necessity", "urgency", "right", "progress", "condemnation",
	"sympathy", "centre", "center", "understanding", "relevance", "strength", "time", "question", "way",
}

// opinion are those of them that say what is thought of a thing.
var opinion = []string{"importance", "need", "value", "significance", "role", "view", "necessity", "urgency", "relevance", "concern", "fact", "belief"}

// bargain are nouns for a text that binds those who sign it.
var bargain = []string{
	"agreement", "treaty", "pact", "accord", "memorandum", "deal", "mou", "protocol", "convention", "contract", "arrangement", "charter",
}

// sealing are verbs by which such a text comes about.
var sealing = []string{"sign", "conclude", "ink", "finalise", "finalize", "reach", "seal", "strike", "initial", "ratify", "adopt", "complete", "secure"}

func oneOf(word string, list []string) bool { return slices.Contains(list, word) }
