//go:build !purego

#include "textflag.h"

// func hasVector() bool
TEXT ·hasVector(SB), NOSPLIT, $0-1
	MOVB $0, ret+0(FP)

	// Does the processor have AVX, and the system keep its registers?
	MOVL $1, AX
	XORL CX, CX
	CPUID
	ANDL $0x18000000, CX
	CMPL CX, $0x18000000
	JNE no
	XORL CX, CX
	XGETBV
	ANDL $6, AX
	CMPL AX, $6
	JNE no

	// Does it have AVX2?
	XORL AX, AX
	CPUID
	CMPL AX, $7
	JLT no
	MOVL $7, AX
	XORL CX, CX
	CPUID
	SHRL $5, BX
	ANDL $1, BX
	MOVB BX, ret+0(FP)

no:
	RET

// func fetchSumsVector(sums *Sum, n int)
TEXT ·fetchSumsVector(SB), NOSPLIT, $0-16
	MOVQ sums+0(FP), SI
	MOVQ n+8(FP), CX
	IMULQ $104, CX // of a Sum

line:
	PREFETCHT0 (SI)
	ADDQ $64, SI
	SUBQ $64, CX
	JGT line
	RET

// func fetchVector(buckets *bucket, limit uint64, features *uint32, n int)
TEXT ·fetchVector(SB), NOSPLIT, $0-32
	MOVQ buckets+0(FP), SI
	MOVQ limit+8(FP), BX
	MOVQ features+16(FP), DX
	MOVQ n+24(FP), CX

feature:
	MOVL (DX), AX
	ADDQ $4, DX
	CMPQ AX, BX
	JAE none
	SHLQ $6, AX
	PREFETCHT0 (SI)(AX*1)

none:
	DECQ CX
	JNZ feature
	RET

// func fetchSomeVector(buckets *bucket, size uint64, some *uint64, mask uint64, features *uint32, n int)
TEXT ·fetchSomeVector(SB), NOSPLIT, $0-48
	MOVQ buckets+0(FP), SI
	MOVQ size+8(FP), BX
	MOVQ some+16(FP), DI
	MOVQ mask+24(FP), R8
	MOVQ features+32(FP), DX
	MOVQ n+40(FP), CX

some:
	MOVL (DX), AX
	ADDQ $4, DX
	IMULL $0x9e3779b1, AX
	MOVL AX, R9
	SHRL $6, R9
	ANDQ R8, R9
	MOVQ (DI)(R9*8), R9
	BTQ AX, R9
	JCC without
	IMULQ BX, AX
	SHRQ $32, AX
	SHLQ $6, AX
	PREFETCHT0 (SI)(AX*1)

without:
	DECQ CX
	JNZ some
	RET

// func addRowsVector(s *lanes, buckets *bucket, limit uint64, places *uint32, n int) (added uint32)
TEXT ·addRowsVector(SB), NOSPLIT, $0-44
	MOVQ s+0(FP), DI
	MOVQ buckets+8(FP), SI
	MOVQ limit+16(FP), BX
	MOVQ places+24(FP), DX
	MOVQ n+32(FP), CX
	XORL R8, R8
	VMOVDQU 0(DI), Y0
	VMOVDQU 32(DI), Y1
	VMOVDQU 64(DI), Y2

row:
	MOVL (DX), AX
	ADDQ $4, DX
	CMPQ AX, BX
	JAE next
	INCL R8
	SHLQ $6, AX
	VPMOVZXBW 0(SI)(AX*1), Y3
	VPMOVZXBW 16(SI)(AX*1), Y4
	VPMOVZXBW 32(SI)(AX*1), Y5
	VPADDW Y3, Y0, Y0
	VPADDW Y4, Y1, Y1
	VPADDW Y5, Y2, Y2

next:
	DECQ CX
	JNZ row

	VMOVDQU Y0, 0(DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, 64(DI)
	MOVL R8, added+40(FP)
	VZEROUPPER
	RET

// func addSumsVector(s *Sum, others **Sum, n int)
TEXT ·addSumsVector(SB), NOSPLIT, $0-24
	MOVQ s+0(FP), DI
	MOVQ others+8(FP), SI
	MOVQ n+16(FP), CX
	VMOVDQU 0(DI), Y0
	VMOVDQU 32(DI), Y1
	VMOVDQU 64(DI), Y2
	MOVL 96(DI), BX

sum:
	MOVQ (SI), AX
	ADDQ $8, SI
	VPADDW 0(AX), Y0, Y0
	VPADDW 32(AX), Y1, Y1
	VPADDW 64(AX), Y2, Y2
	ADDL 96(AX), BX
	DECQ CX
	JNZ sum

	VMOVDQU Y0, 0(DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, 64(DI)
	MOVL BX, 96(DI)
	VZEROUPPER
	RET

// func positiveVector(dst *Numbers, s *lanes, zero uint32)
TEXT ·positiveVector(SB), NOSPLIT, $0-20
	MOVQ dst+0(FP), DI
	MOVQ s+8(FP), SI
	MOVL zero+16(FP), AX
	VMOVD AX, X3
	VPBROADCASTW X3, Y3
	VMOVDQU 0(SI), Y0
	VMOVDQU 32(SI), Y1
	VMOVDQU 64(SI), Y2
	VPSUBUSW Y3, Y0, Y0
	VPSUBUSW Y3, Y1, Y1
	VPSUBUSW Y3, Y2, Y2
	VMOVDQU Y0, 0(DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, 64(DI)
	VZEROUPPER
	RET

// func dotVector(a, b *Numbers) int32
TEXT ·dotVector(SB), NOSPLIT, $0-20
	MOVQ a+0(FP), SI
	MOVQ b+8(FP), DI
	VMOVDQU 0(SI), Y0
	VMOVDQU 32(SI), Y1
	VMOVDQU 64(SI), Y2
	VPMADDWD 0(DI), Y0, Y0
	VPMADDWD 32(DI), Y1, Y1
	VPMADDWD 64(DI), Y2, Y2
	VPADDD Y1, Y0, Y0
	VPADDD Y2, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	MOVL AX, ret+16(FP)
	VZEROUPPER
	RET

// CUT makes sixteen numbers of lanes: less zero (Y12), at least 0, at most mostNumber (Y13).
#define CUT(at) \
	VMOVDQU at(SI), Y0; \
	VPSUBUSW Y12, Y0, Y0; \
	VPMINUW Y13, Y0, Y0; \
	VMOVDQU Y0, numbers-96+at(SP)

// PAIR adds what two neighbouring numbers add to sixteen outputs, PAIRS to thirty-two.
#define PAIR(n) \
	VPBROADCASTD numbers-96+(4*n)(SP), Y4; \
	VPMADDWD (128*n)(BX), Y4, Y5; \
	VPMADDWD (128*n+32)(BX), Y4, Y6; \
	VPADDD Y5, Y0, Y0; \
	VPADDD Y6, Y1, Y1

#define PAIRS(n) \
	PAIR(n); \
	VPMADDWD (128*n+64)(BX), Y4, Y5; \
	VPMADDWD (128*n+96)(BX), Y4, Y6; \
	VPADDD Y5, Y2, Y2; \
	VPADDD Y6, Y3, Y3

#define ALL(do) \
	do(0); do(1); do(2); do(3); do(4); do(5); do(6); do(7); \
	do(8); do(9); do(10); do(11); do(12); do(13); do(14); do(15); \
	do(16); do(17); do(18); do(19); do(20); do(21); do(22); do(23)

// func applyVector(dst *[Outputs]int32, w *vectorWeights, bias *[Outputs]int32, s *lanes, zero uint32, groups int)
TEXT ·applyVector(SB), NOSPLIT, $96-48
	MOVQ dst+0(FP), DI
	MOVQ w+8(FP), BX
	MOVQ bias+16(FP), DX
	MOVQ s+24(FP), SI
	MOVQ groups+40(FP), CX
	MOVL zero+32(FP), AX
	VMOVD AX, X12
	VPBROADCASTW X12, Y12
	MOVL $4095, AX
	VMOVD AX, X13
	VPBROADCASTW X13, Y13
	CUT(0)
	CUT(32)
	CUT(64)
	VMOVDQU 0(DX), Y0
	VMOVDQU 32(DX), Y1
	VMOVDQU 64(DX), Y2
	VMOVDQU 96(DX), Y3
	CMPQ CX, $1
	JNE two
	ALL(PAIR)
	JMP done

two:
	ALL(PAIRS)

done:
	VMOVDQU Y0, 0(DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, 64(DI)
	VMOVDQU Y3, 96(DI)
	VZEROUPPER
	RET

// GREATEST puts the greatest number of Y0 to Y3 lowest into X4.
#define GREATEST \
	VPMAXSD Y1, Y0, Y4; \
	VPMAXSD Y3, Y2, Y5; \
	VPMAXSD Y5, Y4, Y4; \
	VEXTRACTI128 $1, Y4, X5; \
	VPMAXSD X5, X4, X4; \
	VPSHUFD $0x4e, X4, X5; \
	VPMAXSD X5, X4, X4; \
	VPSHUFD $0xb1, X4, X5; \
	VPMAXSD X5, X4, X4

// func nearVector(outputs *[Outputs]int32, distance int32) uint32
TEXT ·nearVector(SB), NOSPLIT, $0-20
	MOVQ outputs+0(FP), SI
	VMOVDQU 0(SI), Y0
	VMOVDQU 32(SI), Y1
	VMOVDQU 64(SI), Y2
	VMOVDQU 96(SI), Y3
	GREATEST
	VMOVD X4, AX
	SUBL distance+8(FP), AX
	VMOVD AX, X4
	VPBROADCASTD X4, Y4
	VPCMPGTD Y4, Y0, Y0
	VPCMPGTD Y4, Y1, Y1
	VPCMPGTD Y4, Y2, Y2
	VPCMPGTD Y4, Y3, Y3
	VMOVMSKPS Y0, AX
	VMOVMSKPS Y1, BX
	VMOVMSKPS Y2, CX
	VMOVMSKPS Y3, DX
	SHLL $8, BX
	SHLL $16, CX
	SHLL $24, DX
	ORL BX, AX
	ORL DX, CX
	ORL CX, AX
	MOVL AX, ret+16(FP)
	VZEROUPPER
	RET

// REACH looks whether eight outputs are better reached from one before, of sum Y8 and number Y9.
#define REACH(at, sum, back) \
	VPADDD at(BX)(R8*1), Y8, Y10; \
	VPCMPGTD sum, Y10, Y11; \
	VPBLENDVB Y11, Y9, back, back; \
	VPMAXSD Y10, sum, sum

// ARRIVE adds their outputs, and keeps what is reached (Y8), else the least number (Y9).
#define ARRIVE(at, sum) \
	VPADDD at(DX), sum, sum; \
	VPAND at(R9), Y8, Y10; \
	VPCMPEQD at(R9), Y10, Y10; \
	VPBLENDVB Y10, sum, Y9, sum

// LEAVE writes their sums, less the greatest (Y4) and at least leastSum (Y5).
#define LEAVE(at, sum) \
	VPSUBD Y4, sum, sum; \
	VPMAXSD Y5, sum, sum; \
	VMOVDQU sum, at(DI)

// func stepVector(dst *Link, step *[Outputs][Outputs]int32, bits *[Outputs]uint32, before *Link, outputs *[Outputs]int32, groups int)
TEXT ·stepVector(SB), NOSPLIT, $0-48
	MOVQ dst+0(FP), DI
	MOVQ step+8(FP), BX
	MOVQ bits+16(FP), R9
	MOVQ before+24(FP), SI
	MOVQ outputs+32(FP), DX
	MOVQ groups+40(FP), R10
	MOVL $-0x28000000, AX // unreached
	VMOVD AX, X0
	VPBROADCASTD X0, Y0
	VMOVDQA Y0, Y1
	VMOVDQA Y0, Y2
	VMOVDQA Y0, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	MOVL 256(SI), AX

before:
	BSFL AX, CX
	MOVL CX, R8
	SHLQ $7, R8
	VPBROADCASTD (SI)(CX*4), Y8
	VMOVD CX, X9
	VPBROADCASTD X9, Y9
	REACH(0, Y0, Y4)
	REACH(32, Y1, Y5)
	CMPQ R10, $1
	JEQ next
	REACH(64, Y2, Y6)
	REACH(96, Y3, Y7)

next:
	LEAL -1(AX), CX
	ANDL CX, AX
	JNZ before

	VMOVDQU Y4, 128(DI)
	VMOVDQU Y5, 160(DI)
	VMOVDQU Y6, 192(DI)
	VMOVDQU Y7, 224(DI)
	VPBROADCASTD 256(DI), Y8
	MOVL $0x80000000, AX
	VMOVD AX, X9
	VPBROADCASTD X9, Y9
	ARRIVE(0, Y0)
	ARRIVE(32, Y1)
	ARRIVE(64, Y2)
	ARRIVE(96, Y3)
	GREATEST
	VPBROADCASTD X4, Y4
	MOVL $-0x8000000, AX // leastSum
	VMOVD AX, X5
	VPBROADCASTD X5, Y5
	LEAVE(0, Y0)
	LEAVE(32, Y1)
	LEAVE(64, Y2)
	LEAVE(96, Y3)
	VZEROUPPER
	RET
