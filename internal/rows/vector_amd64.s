//go:build !purego

#include "textflag.h"

// func addRowsVector(s *lanes, data *byte, rows *uint32, n int)
TEXT ·addRowsVector(SB), NOSPLIT, $0-32
	MOVQ s+0(FP), DI
	MOVQ data+8(FP), SI
	MOVQ rows+16(FP), DX
	MOVQ n+24(FP), CX

	// X0 to X5 hold the sums, X12 the even bytes.
	MOVOU 0(DI), X0
	MOVOU 16(DI), X1
	MOVOU 32(DI), X2
	MOVOU 48(DI), X3
	MOVOU 64(DI), X4
	MOVOU 80(DI), X5
	PCMPEQW X12, X12
	PSRLW $8, X12

row:
	MOVL (DX), AX
	ADDQ $4, DX
	MOVOU 0(SI)(AX*1), X6
	MOVOU 16(SI)(AX*1), X8
	MOVOU 32(SI)(AX*1), X10
	MOVO X6, X7
	MOVO X8, X9
	MOVO X10, X11
	PAND X12, X6
	PAND X12, X8
	PAND X12, X10
	PSRLW $8, X7
	PSRLW $8, X9
	PSRLW $8, X11
	PADDW X6, X0
	PADDW X7, X1
	PADDW X8, X2
	PADDW X9, X3
	PADDW X10, X4
	PADDW X11, X5
	DECQ CX
	JNZ row

	MOVOU X0, 0(DI)
	MOVOU X1, 16(DI)
	MOVOU X2, 32(DI)
	MOVOU X3, 48(DI)
	MOVOU X4, 64(DI)
	MOVOU X5, 80(DI)
	RET

// CUT makes numbers of eight lanes: less zero (X12), at least 0, at most mostNumber (X13: 65535 less that).
#define CUT(at) \
	MOVOU at(SI), X0; \
	PSUBUSW X12, X0; \
	PADDUSW X13, X0; \
	PSUBUSW X13, X0; \
	MOVOU X0, numbers-96+at(SP)

// func applyVector(dst *[Outputs]int32, s *lanes, zero uint32, w *weights, groups int)
TEXT ·applyVector(SB), NOSPLIT, $96-40
	MOVQ dst+0(FP), DI
	MOVQ s+8(FP), SI
	MOVL zero+16(FP), AX
	MOVQ w+24(FP), BX
	MOVQ groups+32(FP), CX

	MOVL AX, R9
	SHLL $16, R9
	ORL R9, AX
	MOVD AX, X12
	PSHUFL $0, X12, X12
	MOVL $0xf000f000, AX
	MOVD AX, X13
	PSHUFL $0, X13, X13
	LEAQ numbers-96(SP), R10
	CUT(0)
	CUT(16)
	CUT(32)
	CUT(48)
	CUT(64)
	CUT(80)

outputs:
	// X0 to X3 hold a group of sixteen.
	PXOR X0, X0
	PXOR X1, X1
	PXOR X2, X2
	PXOR X3, X3
	XORQ R8, R8

pair:
	MOVL (R10)(R8*4), AX
	TESTL AX, AX
	JZ next
	MOVD AX, X4
	PSHUFL $0, X4, X4
	MOVOU 0(BX), X5
	MOVOU 16(BX), X6
	MOVOU 32(BX), X7
	MOVOU 48(BX), X8
	PMADDWL X4, X5
	PMADDWL X4, X6
	PMADDWL X4, X7
	PMADDWL X4, X8
	PADDL X5, X0
	PADDL X6, X1
	PADDL X7, X2
	PADDL X8, X3

next:
	ADDQ $64, BX
	INCQ R8
	CMPQ R8, $24
	JLT pair

	MOVOU X0, 0(DI)
	MOVOU X1, 16(DI)
	MOVOU X2, 32(DI)
	MOVOU X3, 48(DI)
	ADDQ $64, DI
	DECQ CX
	JNZ outputs
	RET
