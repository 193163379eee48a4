package neardup

type Pair struct{}
type Move struct{}
type EventEvidence struct{}
type Lineage struct{}
