package tracking

// Slots returns the index that a vocabulary has and the one that its rows
// make.
func Slots(v Vocabulary) (has, made []uint8) {
	list := &vocabularies[v]
	size := 1
	for size < 4*len(list.rows) {
		size *= 2
	}
	made = make([]uint8, size)
	for i := range list.rows {
		at := hashText(list.rows[i].code)
		if list.numeric {
			at = hashNumber(list.rows[i].n)
		}
		for made[at&uint32(size-1)] != 0 {
			at++
		}
		made[at&uint32(size-1)] = uint8(i + 1)
	}
	return list.slots, made
}
