package chancery

// ClaimID names a claim by its content: the same words of the same document, read alike, have the same id everywhere.
type ClaimID string

// Mood is how sure the words are that what they state is so.
type Mood string

// The moods.
const (
	Asserted Mood = "asserted"
	Planned  Mood = "planned"
	Denied   Mood = "denied"
	Hedged   Mood = "hedged"
)

// Outlet is the Voice of a claim that the document makes in its own name.
const Outlet = "outlet"

// Claim is one thing that one document says, with the exact words that say it.
type Claim struct {
	ID       ClaimID
	Document DocumentID
	Kind     Kind
	Mood     Mood
	Voice    string // who says it: Outlet, or the name or office quoted
	Slots    Slots
	Valid    Period    // when it holds in the world; zero where nothing is said
	Evidence []Passage // never empty; fullest first
}

// Reading is all that one reader found in one document.
type Reading struct {
	Document *Document
	Text     *Text
	Analysis *Analysis
	Mentions []Mention
	Claims   []Claim
}
