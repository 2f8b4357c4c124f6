# Long functions: EXTENDED_ARG jumps, more than 256 names, constants and locals.
def long_branches(x):
    total = 0
    for i in range(3):
        if x > i:
            total += x * 0 - (i if x > 0 else 0)
            total += x * 1 - (i if x > 1 else 1)
            total += x * 2 - (i if x > 2 else 2)
            total += x * 3 - (i if x > 3 else 3)
            total += x * 4 - (i if x > 4 else 4)
            total += x * 5 - (i if x > 5 else 5)
            total += x * 6 - (i if x > 6 else 6)
            total += x * 7 - (i if x > 0 else 7)
            total += x * 8 - (i if x > 1 else 8)
            total += x * 9 - (i if x > 2 else 9)
            total += x * 10 - (i if x > 3 else 10)
            total += x * 11 - (i if x > 4 else 11)
            total += x * 12 - (i if x > 5 else 12)
            total += x * 13 - (i if x > 6 else 13)
            total += x * 14 - (i if x > 0 else 14)
            total += x * 15 - (i if x > 1 else 15)
            total += x * 16 - (i if x > 2 else 16)
            total += x * 17 - (i if x > 3 else 17)
            total += x * 18 - (i if x > 4 else 18)
            total += x * 19 - (i if x > 5 else 19)
            total += x * 20 - (i if x > 6 else 20)
            total += x * 21 - (i if x > 0 else 21)
            total += x * 22 - (i if x > 1 else 22)
            total += x * 23 - (i if x > 2 else 23)
            total += x * 24 - (i if x > 3 else 24)
            total += x * 25 - (i if x > 4 else 25)
            total += x * 26 - (i if x > 5 else 26)
            total += x * 27 - (i if x > 6 else 27)
            total += x * 28 - (i if x > 0 else 28)
            total += x * 29 - (i if x > 1 else 29)
            total += x * 30 - (i if x > 2 else 30)
            total += x * 31 - (i if x > 3 else 31)
            total += x * 32 - (i if x > 4 else 32)
            total += x * 33 - (i if x > 5 else 33)
            total += x * 34 - (i if x > 6 else 34)
            total += x * 35 - (i if x > 0 else 35)
            total += x * 36 - (i if x > 1 else 36)
            total += x * 37 - (i if x > 2 else 37)
            total += x * 38 - (i if x > 3 else 38)
            total += x * 39 - (i if x > 4 else 39)
            total += x * 40 - (i if x > 5 else 40)
            total += x * 41 - (i if x > 6 else 41)
            total += x * 42 - (i if x > 0 else 42)
            total += x * 43 - (i if x > 1 else 43)
            total += x * 44 - (i if x > 2 else 44)
            total += x * 45 - (i if x > 3 else 45)
            total += x * 46 - (i if x > 4 else 46)
            total += x * 47 - (i if x > 5 else 47)
            total += x * 48 - (i if x > 6 else 48)
            total += x * 49 - (i if x > 0 else 49)
            total += x * 50 - (i if x > 1 else 50)
            total += x * 51 - (i if x > 2 else 51)
            total += x * 52 - (i if x > 3 else 52)
            total += x * 53 - (i if x > 4 else 53)
            total += x * 54 - (i if x > 5 else 54)
            total += x * 55 - (i if x > 6 else 55)
            total += x * 56 - (i if x > 0 else 56)
            total += x * 57 - (i if x > 1 else 57)
            total += x * 58 - (i if x > 2 else 58)
            total += x * 59 - (i if x > 3 else 59)
            total += x * 60 - (i if x > 4 else 60)
            total += x * 61 - (i if x > 5 else 61)
            total += x * 62 - (i if x > 6 else 62)
            total += x * 63 - (i if x > 0 else 63)
            total += x * 64 - (i if x > 1 else 64)
            total += x * 65 - (i if x > 2 else 65)
            total += x * 66 - (i if x > 3 else 66)
            total += x * 67 - (i if x > 4 else 67)
            total += x * 68 - (i if x > 5 else 68)
            total += x * 69 - (i if x > 6 else 69)
            total += x * 70 - (i if x > 0 else 70)
            total += x * 71 - (i if x > 1 else 71)
            total += x * 72 - (i if x > 2 else 72)
            total += x * 73 - (i if x > 3 else 73)
            total += x * 74 - (i if x > 4 else 74)
            total += x * 75 - (i if x > 5 else 75)
            total += x * 76 - (i if x > 6 else 76)
            total += x * 77 - (i if x > 0 else 77)
            total += x * 78 - (i if x > 1 else 78)
            total += x * 79 - (i if x > 2 else 79)
            total += x * 80 - (i if x > 3 else 80)
            total += x * 81 - (i if x > 4 else 81)
            total += x * 82 - (i if x > 5 else 82)
            total += x * 83 - (i if x > 6 else 83)
            total += x * 84 - (i if x > 0 else 84)
            total += x * 85 - (i if x > 1 else 85)
            total += x * 86 - (i if x > 2 else 86)
            total += x * 87 - (i if x > 3 else 87)
            total += x * 88 - (i if x > 4 else 88)
            total += x * 89 - (i if x > 5 else 89)
            total += x * 90 - (i if x > 6 else 90)
            total += x * 91 - (i if x > 0 else 91)
            total += x * 92 - (i if x > 1 else 92)
            total += x * 93 - (i if x > 2 else 93)
            total += x * 94 - (i if x > 3 else 94)
            total += x * 95 - (i if x > 4 else 95)
            total += x * 96 - (i if x > 5 else 96)
            total += x * 97 - (i if x > 6 else 97)
            total += x * 98 - (i if x > 0 else 98)
            total += x * 99 - (i if x > 1 else 99)
            total += x * 100 - (i if x > 2 else 100)
            total += x * 101 - (i if x > 3 else 101)
            total += x * 102 - (i if x > 4 else 102)
            total += x * 103 - (i if x > 5 else 103)
            total += x * 104 - (i if x > 6 else 104)
            total += x * 105 - (i if x > 0 else 105)
            total += x * 106 - (i if x > 1 else 106)
            total += x * 107 - (i if x > 2 else 107)
            total += x * 108 - (i if x > 3 else 108)
            total += x * 109 - (i if x > 4 else 109)
            total += x * 110 - (i if x > 5 else 110)
            total += x * 111 - (i if x > 6 else 111)
            total += x * 112 - (i if x > 0 else 112)
            total += x * 113 - (i if x > 1 else 113)
            total += x * 114 - (i if x > 2 else 114)
            total += x * 115 - (i if x > 3 else 115)
            total += x * 116 - (i if x > 4 else 116)
            total += x * 117 - (i if x > 5 else 117)
            total += x * 118 - (i if x > 6 else 118)
            total += x * 119 - (i if x > 0 else 119)
            total += x * 120 - (i if x > 1 else 120)
            total += x * 121 - (i if x > 2 else 121)
            total += x * 122 - (i if x > 3 else 122)
            total += x * 123 - (i if x > 4 else 123)
            total += x * 124 - (i if x > 5 else 124)
            total += x * 125 - (i if x > 6 else 125)
            total += x * 126 - (i if x > 0 else 126)
            total += x * 127 - (i if x > 1 else 127)
            total += x * 128 - (i if x > 2 else 128)
            total += x * 129 - (i if x > 3 else 129)
            total += x * 130 - (i if x > 4 else 130)
            total += x * 131 - (i if x > 5 else 131)
            total += x * 132 - (i if x > 6 else 132)
            total += x * 133 - (i if x > 0 else 133)
            total += x * 134 - (i if x > 1 else 134)
            total += x * 135 - (i if x > 2 else 135)
            total += x * 136 - (i if x > 3 else 136)
            total += x * 137 - (i if x > 4 else 137)
            total += x * 138 - (i if x > 5 else 138)
            total += x * 139 - (i if x > 6 else 139)
            total += x * 140 - (i if x > 0 else 140)
            total += x * 141 - (i if x > 1 else 141)
            total += x * 142 - (i if x > 2 else 142)
            total += x * 143 - (i if x > 3 else 143)
            total += x * 144 - (i if x > 4 else 144)
            total += x * 145 - (i if x > 5 else 145)
            total += x * 146 - (i if x > 6 else 146)
            total += x * 147 - (i if x > 0 else 147)
            total += x * 148 - (i if x > 1 else 148)
            total += x * 149 - (i if x > 2 else 149)
            total += x * 150 - (i if x > 3 else 150)
            total += x * 151 - (i if x > 4 else 151)
            total += x * 152 - (i if x > 5 else 152)
            total += x * 153 - (i if x > 6 else 153)
            total += x * 154 - (i if x > 0 else 154)
            total += x * 155 - (i if x > 1 else 155)
            total += x * 156 - (i if x > 2 else 156)
            total += x * 157 - (i if x > 3 else 157)
            total += x * 158 - (i if x > 4 else 158)
            total += x * 159 - (i if x > 5 else 159)
            total += x * 160 - (i if x > 6 else 160)
            total += x * 161 - (i if x > 0 else 161)
            total += x * 162 - (i if x > 1 else 162)
            total += x * 163 - (i if x > 2 else 163)
            total += x * 164 - (i if x > 3 else 164)
            total += x * 165 - (i if x > 4 else 165)
            total += x * 166 - (i if x > 5 else 166)
            total += x * 167 - (i if x > 6 else 167)
            total += x * 168 - (i if x > 0 else 168)
            total += x * 169 - (i if x > 1 else 169)
            total += x * 170 - (i if x > 2 else 170)
            total += x * 171 - (i if x > 3 else 171)
            total += x * 172 - (i if x > 4 else 172)
            total += x * 173 - (i if x > 5 else 173)
            total += x * 174 - (i if x > 6 else 174)
            total += x * 175 - (i if x > 0 else 175)
            total += x * 176 - (i if x > 1 else 176)
            total += x * 177 - (i if x > 2 else 177)
            total += x * 178 - (i if x > 3 else 178)
            total += x * 179 - (i if x > 4 else 179)
            total += x * 180 - (i if x > 5 else 180)
            total += x * 181 - (i if x > 6 else 181)
            total += x * 182 - (i if x > 0 else 182)
            total += x * 183 - (i if x > 1 else 183)
            total += x * 184 - (i if x > 2 else 184)
            total += x * 185 - (i if x > 3 else 185)
            total += x * 186 - (i if x > 4 else 186)
            total += x * 187 - (i if x > 5 else 187)
            total += x * 188 - (i if x > 6 else 188)
            total += x * 189 - (i if x > 0 else 189)
            total += x * 190 - (i if x > 1 else 190)
            total += x * 191 - (i if x > 2 else 191)
            total += x * 192 - (i if x > 3 else 192)
            total += x * 193 - (i if x > 4 else 193)
            total += x * 194 - (i if x > 5 else 194)
            total += x * 195 - (i if x > 6 else 195)
            total += x * 196 - (i if x > 0 else 196)
            total += x * 197 - (i if x > 1 else 197)
            total += x * 198 - (i if x > 2 else 198)
            total += x * 199 - (i if x > 3 else 199)
            total += x * 200 - (i if x > 4 else 200)
            total += x * 201 - (i if x > 5 else 201)
            total += x * 202 - (i if x > 6 else 202)
            total += x * 203 - (i if x > 0 else 203)
            total += x * 204 - (i if x > 1 else 204)
            total += x * 205 - (i if x > 2 else 205)
            total += x * 206 - (i if x > 3 else 206)
            total += x * 207 - (i if x > 4 else 207)
            total += x * 208 - (i if x > 5 else 208)
            total += x * 209 - (i if x > 6 else 209)
            total += x * 210 - (i if x > 0 else 210)
            total += x * 211 - (i if x > 1 else 211)
            total += x * 212 - (i if x > 2 else 212)
            total += x * 213 - (i if x > 3 else 213)
            total += x * 214 - (i if x > 4 else 214)
            total += x * 215 - (i if x > 5 else 215)
            total += x * 216 - (i if x > 6 else 216)
            total += x * 217 - (i if x > 0 else 217)
            total += x * 218 - (i if x > 1 else 218)
            total += x * 219 - (i if x > 2 else 219)
            total += x * 220 - (i if x > 3 else 220)
            total += x * 221 - (i if x > 4 else 221)
            total += x * 222 - (i if x > 5 else 222)
            total += x * 223 - (i if x > 6 else 223)
            total += x * 224 - (i if x > 0 else 224)
            total += x * 225 - (i if x > 1 else 225)
            total += x * 226 - (i if x > 2 else 226)
            total += x * 227 - (i if x > 3 else 227)
            total += x * 228 - (i if x > 4 else 228)
            total += x * 229 - (i if x > 5 else 229)
            total += x * 230 - (i if x > 6 else 230)
            total += x * 231 - (i if x > 0 else 231)
            total += x * 232 - (i if x > 1 else 232)
            total += x * 233 - (i if x > 2 else 233)
            total += x * 234 - (i if x > 3 else 234)
            total += x * 235 - (i if x > 4 else 235)
            total += x * 236 - (i if x > 5 else 236)
            total += x * 237 - (i if x > 6 else 237)
            total += x * 238 - (i if x > 0 else 238)
            total += x * 239 - (i if x > 1 else 239)
            total += x * 240 - (i if x > 2 else 240)
            total += x * 241 - (i if x > 3 else 241)
            total += x * 242 - (i if x > 4 else 242)
            total += x * 243 - (i if x > 5 else 243)
            total += x * 244 - (i if x > 6 else 244)
            total += x * 245 - (i if x > 0 else 245)
            total += x * 246 - (i if x > 1 else 246)
            total += x * 247 - (i if x > 2 else 247)
            total += x * 248 - (i if x > 3 else 248)
            total += x * 249 - (i if x > 4 else 249)
            total += x * 250 - (i if x > 5 else 250)
            total += x * 251 - (i if x > 6 else 251)
            total += x * 252 - (i if x > 0 else 252)
            total += x * 253 - (i if x > 1 else 253)
            total += x * 254 - (i if x > 2 else 254)
            total += x * 255 - (i if x > 3 else 255)
            total += x * 256 - (i if x > 4 else 256)
            total += x * 257 - (i if x > 5 else 257)
            total += x * 258 - (i if x > 6 else 258)
            total += x * 259 - (i if x > 0 else 259)
            total += x * 260 - (i if x > 1 else 260)
            total += x * 261 - (i if x > 2 else 261)
            total += x * 262 - (i if x > 3 else 262)
            total += x * 263 - (i if x > 4 else 263)
            total += x * 264 - (i if x > 5 else 264)
            total += x * 265 - (i if x > 6 else 265)
            total += x * 266 - (i if x > 0 else 266)
            total += x * 267 - (i if x > 1 else 267)
            total += x * 268 - (i if x > 2 else 268)
            total += x * 269 - (i if x > 3 else 269)
            total += x * 270 - (i if x > 4 else 270)
            total += x * 271 - (i if x > 5 else 271)
            total += x * 272 - (i if x > 6 else 272)
            total += x * 273 - (i if x > 0 else 273)
            total += x * 274 - (i if x > 1 else 274)
            total += x * 275 - (i if x > 2 else 275)
            total += x * 276 - (i if x > 3 else 276)
            total += x * 277 - (i if x > 4 else 277)
            total += x * 278 - (i if x > 5 else 278)
            total += x * 279 - (i if x > 6 else 279)
            total += x * 280 - (i if x > 0 else 280)
            total += x * 281 - (i if x > 1 else 281)
            total += x * 282 - (i if x > 2 else 282)
            total += x * 283 - (i if x > 3 else 283)
            total += x * 284 - (i if x > 4 else 284)
            total += x * 285 - (i if x > 5 else 285)
            total += x * 286 - (i if x > 6 else 286)
            total += x * 287 - (i if x > 0 else 287)
            total += x * 288 - (i if x > 1 else 288)
            total += x * 289 - (i if x > 2 else 289)
            total += x * 290 - (i if x > 3 else 290)
            total += x * 291 - (i if x > 4 else 291)
            total += x * 292 - (i if x > 5 else 292)
            total += x * 293 - (i if x > 6 else 293)
            total += x * 294 - (i if x > 0 else 294)
            total += x * 295 - (i if x > 1 else 295)
            total += x * 296 - (i if x > 2 else 296)
            total += x * 297 - (i if x > 3 else 297)
            total += x * 298 - (i if x > 4 else 298)
            total += x * 299 - (i if x > 5 else 299)
            total += x * 300 - (i if x > 6 else 300)
            total += x * 301 - (i if x > 0 else 301)
            total += x * 302 - (i if x > 1 else 302)
            total += x * 303 - (i if x > 2 else 303)
            total += x * 304 - (i if x > 3 else 304)
            total += x * 305 - (i if x > 4 else 305)
            total += x * 306 - (i if x > 5 else 306)
            total += x * 307 - (i if x > 6 else 307)
            total += x * 308 - (i if x > 0 else 308)
            total += x * 309 - (i if x > 1 else 309)
            total += x * 310 - (i if x > 2 else 310)
            total += x * 311 - (i if x > 3 else 311)
            total += x * 312 - (i if x > 4 else 312)
            total += x * 313 - (i if x > 5 else 313)
            total += x * 314 - (i if x > 6 else 314)
            total += x * 315 - (i if x > 0 else 315)
            total += x * 316 - (i if x > 1 else 316)
            total += x * 317 - (i if x > 2 else 317)
            total += x * 318 - (i if x > 3 else 318)
            total += x * 319 - (i if x > 4 else 319)
            total += x * 320 - (i if x > 5 else 320)
            total += x * 321 - (i if x > 6 else 321)
            total += x * 322 - (i if x > 0 else 322)
            total += x * 323 - (i if x > 1 else 323)
            total += x * 324 - (i if x > 2 else 324)
            total += x * 325 - (i if x > 3 else 325)
            total += x * 326 - (i if x > 4 else 326)
            total += x * 327 - (i if x > 5 else 327)
            total += x * 328 - (i if x > 6 else 328)
            total += x * 329 - (i if x > 0 else 329)
            total += x * 330 - (i if x > 1 else 330)
            total += x * 331 - (i if x > 2 else 331)
            total += x * 332 - (i if x > 3 else 332)
            total += x * 333 - (i if x > 4 else 333)
            total += x * 334 - (i if x > 5 else 334)
            total += x * 335 - (i if x > 6 else 335)
            total += x * 336 - (i if x > 0 else 336)
            total += x * 337 - (i if x > 1 else 337)
            total += x * 338 - (i if x > 2 else 338)
            total += x * 339 - (i if x > 3 else 339)
            total += x * 340 - (i if x > 4 else 340)
            total += x * 341 - (i if x > 5 else 341)
            total += x * 342 - (i if x > 6 else 342)
            total += x * 343 - (i if x > 0 else 343)
            total += x * 344 - (i if x > 1 else 344)
            total += x * 345 - (i if x > 2 else 345)
            total += x * 346 - (i if x > 3 else 346)
            total += x * 347 - (i if x > 4 else 347)
            total += x * 348 - (i if x > 5 else 348)
            total += x * 349 - (i if x > 6 else 349)
            total += x * 350 - (i if x > 0 else 350)
            total += x * 351 - (i if x > 1 else 351)
            total += x * 352 - (i if x > 2 else 352)
            total += x * 353 - (i if x > 3 else 353)
            total += x * 354 - (i if x > 4 else 354)
            total += x * 355 - (i if x > 5 else 355)
            total += x * 356 - (i if x > 6 else 356)
            total += x * 357 - (i if x > 0 else 357)
            total += x * 358 - (i if x > 1 else 358)
            total += x * 359 - (i if x > 2 else 359)
            total += x * 360 - (i if x > 3 else 360)
            total += x * 361 - (i if x > 4 else 361)
            total += x * 362 - (i if x > 5 else 362)
            total += x * 363 - (i if x > 6 else 363)
            total += x * 364 - (i if x > 0 else 364)
            total += x * 365 - (i if x > 1 else 365)
            total += x * 366 - (i if x > 2 else 366)
            total += x * 367 - (i if x > 3 else 367)
            total += x * 368 - (i if x > 4 else 368)
            total += x * 369 - (i if x > 5 else 369)
            total += x * 370 - (i if x > 6 else 370)
            total += x * 371 - (i if x > 0 else 371)
            total += x * 372 - (i if x > 1 else 372)
            total += x * 373 - (i if x > 2 else 373)
            total += x * 374 - (i if x > 3 else 374)
            total += x * 375 - (i if x > 4 else 375)
            total += x * 376 - (i if x > 5 else 376)
            total += x * 377 - (i if x > 6 else 377)
            total += x * 378 - (i if x > 0 else 378)
            total += x * 379 - (i if x > 1 else 379)
            total += x * 380 - (i if x > 2 else 380)
            total += x * 381 - (i if x > 3 else 381)
            total += x * 382 - (i if x > 4 else 382)
            total += x * 383 - (i if x > 5 else 383)
            total += x * 384 - (i if x > 6 else 384)
            total += x * 385 - (i if x > 0 else 385)
            total += x * 386 - (i if x > 1 else 386)
            total += x * 387 - (i if x > 2 else 387)
            total += x * 388 - (i if x > 3 else 388)
            total += x * 389 - (i if x > 4 else 389)
            total += x * 390 - (i if x > 5 else 390)
            total += x * 391 - (i if x > 6 else 391)
            total += x * 392 - (i if x > 0 else 392)
            total += x * 393 - (i if x > 1 else 393)
            total += x * 394 - (i if x > 2 else 394)
            total += x * 395 - (i if x > 3 else 395)
            total += x * 396 - (i if x > 4 else 396)
            total += x * 397 - (i if x > 5 else 397)
            total += x * 398 - (i if x > 6 else 398)
            total += x * 399 - (i if x > 0 else 399)
        else:
            total -= 1000
            total -= 1001
            total -= 1002
            total -= 1003
            total -= 1004
            total -= 1005
            total -= 1006
            total -= 1007
            total -= 1008
            total -= 1009
            total -= 1010
            total -= 1011
            total -= 1012
            total -= 1013
            total -= 1014
            total -= 1015
            total -= 1016
            total -= 1017
            total -= 1018
            total -= 1019
            total -= 1020
            total -= 1021
            total -= 1022
            total -= 1023
            total -= 1024
            total -= 1025
            total -= 1026
            total -= 1027
            total -= 1028
            total -= 1029
            total -= 1030
            total -= 1031
            total -= 1032
            total -= 1033
            total -= 1034
            total -= 1035
            total -= 1036
            total -= 1037
            total -= 1038
            total -= 1039
            total -= 1040
            total -= 1041
            total -= 1042
            total -= 1043
            total -= 1044
            total -= 1045
            total -= 1046
            total -= 1047
            total -= 1048
            total -= 1049
            total -= 1050
            total -= 1051
            total -= 1052
            total -= 1053
            total -= 1054
            total -= 1055
            total -= 1056
            total -= 1057
            total -= 1058
            total -= 1059
            total -= 1060
            total -= 1061
            total -= 1062
            total -= 1063
            total -= 1064
            total -= 1065
            total -= 1066
            total -= 1067
            total -= 1068
            total -= 1069
            total -= 1070
            total -= 1071
            total -= 1072
            total -= 1073
            total -= 1074
            total -= 1075
            total -= 1076
            total -= 1077
            total -= 1078
            total -= 1079
            total -= 1080
            total -= 1081
            total -= 1082
            total -= 1083
            total -= 1084
            total -= 1085
            total -= 1086
            total -= 1087
            total -= 1088
            total -= 1089
            total -= 1090
            total -= 1091
            total -= 1092
            total -= 1093
            total -= 1094
            total -= 1095
            total -= 1096
            total -= 1097
            total -= 1098
            total -= 1099
            total -= 1100
            total -= 1101
            total -= 1102
            total -= 1103
            total -= 1104
            total -= 1105
            total -= 1106
            total -= 1107
            total -= 1108
            total -= 1109
            total -= 1110
            total -= 1111
            total -= 1112
            total -= 1113
            total -= 1114
            total -= 1115
            total -= 1116
            total -= 1117
            total -= 1118
            total -= 1119
            total -= 1120
            total -= 1121
            total -= 1122
            total -= 1123
            total -= 1124
            total -= 1125
            total -= 1126
            total -= 1127
            total -= 1128
            total -= 1129
            total -= 1130
            total -= 1131
            total -= 1132
            total -= 1133
            total -= 1134
            total -= 1135
            total -= 1136
            total -= 1137
            total -= 1138
            total -= 1139
            total -= 1140
            total -= 1141
            total -= 1142
            total -= 1143
            total -= 1144
            total -= 1145
            total -= 1146
            total -= 1147
            total -= 1148
            total -= 1149
            total -= 1150
            total -= 1151
            total -= 1152
            total -= 1153
            total -= 1154
            total -= 1155
            total -= 1156
            total -= 1157
            total -= 1158
            total -= 1159
            total -= 1160
            total -= 1161
            total -= 1162
            total -= 1163
            total -= 1164
            total -= 1165
            total -= 1166
            total -= 1167
            total -= 1168
            total -= 1169
            total -= 1170
            total -= 1171
            total -= 1172
            total -= 1173
            total -= 1174
            total -= 1175
            total -= 1176
            total -= 1177
            total -= 1178
            total -= 1179
            total -= 1180
            total -= 1181
            total -= 1182
            total -= 1183
            total -= 1184
            total -= 1185
            total -= 1186
            total -= 1187
            total -= 1188
            total -= 1189
            total -= 1190
            total -= 1191
            total -= 1192
            total -= 1193
            total -= 1194
            total -= 1195
            total -= 1196
            total -= 1197
            total -= 1198
            total -= 1199
            total -= 1200
            total -= 1201
            total -= 1202
            total -= 1203
            total -= 1204
            total -= 1205
            total -= 1206
            total -= 1207
            total -= 1208
            total -= 1209
            total -= 1210
            total -= 1211
            total -= 1212
            total -= 1213
            total -= 1214
            total -= 1215
            total -= 1216
            total -= 1217
            total -= 1218
            total -= 1219
            total -= 1220
            total -= 1221
            total -= 1222
            total -= 1223
            total -= 1224
            total -= 1225
            total -= 1226
            total -= 1227
            total -= 1228
            total -= 1229
            total -= 1230
            total -= 1231
            total -= 1232
            total -= 1233
            total -= 1234
            total -= 1235
            total -= 1236
            total -= 1237
            total -= 1238
            total -= 1239
            total -= 1240
            total -= 1241
            total -= 1242
            total -= 1243
            total -= 1244
            total -= 1245
            total -= 1246
            total -= 1247
            total -= 1248
            total -= 1249
            total -= 1250
            total -= 1251
            total -= 1252
            total -= 1253
            total -= 1254
            total -= 1255
            total -= 1256
            total -= 1257
            total -= 1258
            total -= 1259
            total -= 1260
            total -= 1261
            total -= 1262
            total -= 1263
            total -= 1264
            total -= 1265
            total -= 1266
            total -= 1267
            total -= 1268
            total -= 1269
            total -= 1270
            total -= 1271
            total -= 1272
            total -= 1273
            total -= 1274
            total -= 1275
            total -= 1276
            total -= 1277
            total -= 1278
            total -= 1279
            total -= 1280
            total -= 1281
            total -= 1282
            total -= 1283
            total -= 1284
            total -= 1285
            total -= 1286
            total -= 1287
            total -= 1288
            total -= 1289
            total -= 1290
            total -= 1291
            total -= 1292
            total -= 1293
            total -= 1294
            total -= 1295
            total -= 1296
            total -= 1297
            total -= 1298
            total -= 1299
        while total > 10000000:
            total //= 2
            if total % 2: continue
            break
    return total
print([long_branches(x) for x in (0, 1, 2, 50, 10**6)])
def many_locals(s):
    v0 = s + 1000
    v1 = s + 1001
    v2 = s + 1002
    v3 = s + 1003
    v4 = s + 1004
    v5 = s + 1005
    v6 = s + 1006
    v7 = s + 1007
    v8 = s + 1008
    v9 = s + 1009
    v10 = s + 1010
    v11 = s + 1011
    v12 = s + 1012
    v13 = s + 1013
    v14 = s + 1014
    v15 = s + 1015
    v16 = s + 1016
    v17 = s + 1017
    v18 = s + 1018
    v19 = s + 1019
    v20 = s + 1020
    v21 = s + 1021
    v22 = s + 1022
    v23 = s + 1023
    v24 = s + 1024
    v25 = s + 1025
    v26 = s + 1026
    v27 = s + 1027
    v28 = s + 1028
    v29 = s + 1029
    v30 = s + 1030
    v31 = s + 1031
    v32 = s + 1032
    v33 = s + 1033
    v34 = s + 1034
    v35 = s + 1035
    v36 = s + 1036
    v37 = s + 1037
    v38 = s + 1038
    v39 = s + 1039
    v40 = s + 1040
    v41 = s + 1041
    v42 = s + 1042
    v43 = s + 1043
    v44 = s + 1044
    v45 = s + 1045
    v46 = s + 1046
    v47 = s + 1047
    v48 = s + 1048
    v49 = s + 1049
    v50 = s + 1050
    v51 = s + 1051
    v52 = s + 1052
    v53 = s + 1053
    v54 = s + 1054
    v55 = s + 1055
    v56 = s + 1056
    v57 = s + 1057
    v58 = s + 1058
    v59 = s + 1059
    v60 = s + 1060
    v61 = s + 1061
    v62 = s + 1062
    v63 = s + 1063
    v64 = s + 1064
    v65 = s + 1065
    v66 = s + 1066
    v67 = s + 1067
    v68 = s + 1068
    v69 = s + 1069
    v70 = s + 1070
    v71 = s + 1071
    v72 = s + 1072
    v73 = s + 1073
    v74 = s + 1074
    v75 = s + 1075
    v76 = s + 1076
    v77 = s + 1077
    v78 = s + 1078
    v79 = s + 1079
    v80 = s + 1080
    v81 = s + 1081
    v82 = s + 1082
    v83 = s + 1083
    v84 = s + 1084
    v85 = s + 1085
    v86 = s + 1086
    v87 = s + 1087
    v88 = s + 1088
    v89 = s + 1089
    v90 = s + 1090
    v91 = s + 1091
    v92 = s + 1092
    v93 = s + 1093
    v94 = s + 1094
    v95 = s + 1095
    v96 = s + 1096
    v97 = s + 1097
    v98 = s + 1098
    v99 = s + 1099
    v100 = s + 1100
    v101 = s + 1101
    v102 = s + 1102
    v103 = s + 1103
    v104 = s + 1104
    v105 = s + 1105
    v106 = s + 1106
    v107 = s + 1107
    v108 = s + 1108
    v109 = s + 1109
    v110 = s + 1110
    v111 = s + 1111
    v112 = s + 1112
    v113 = s + 1113
    v114 = s + 1114
    v115 = s + 1115
    v116 = s + 1116
    v117 = s + 1117
    v118 = s + 1118
    v119 = s + 1119
    v120 = s + 1120
    v121 = s + 1121
    v122 = s + 1122
    v123 = s + 1123
    v124 = s + 1124
    v125 = s + 1125
    v126 = s + 1126
    v127 = s + 1127
    v128 = s + 1128
    v129 = s + 1129
    v130 = s + 1130
    v131 = s + 1131
    v132 = s + 1132
    v133 = s + 1133
    v134 = s + 1134
    v135 = s + 1135
    v136 = s + 1136
    v137 = s + 1137
    v138 = s + 1138
    v139 = s + 1139
    v140 = s + 1140
    v141 = s + 1141
    v142 = s + 1142
    v143 = s + 1143
    v144 = s + 1144
    v145 = s + 1145
    v146 = s + 1146
    v147 = s + 1147
    v148 = s + 1148
    v149 = s + 1149
    v150 = s + 1150
    v151 = s + 1151
    v152 = s + 1152
    v153 = s + 1153
    v154 = s + 1154
    v155 = s + 1155
    v156 = s + 1156
    v157 = s + 1157
    v158 = s + 1158
    v159 = s + 1159
    v160 = s + 1160
    v161 = s + 1161
    v162 = s + 1162
    v163 = s + 1163
    v164 = s + 1164
    v165 = s + 1165
    v166 = s + 1166
    v167 = s + 1167
    v168 = s + 1168
    v169 = s + 1169
    v170 = s + 1170
    v171 = s + 1171
    v172 = s + 1172
    v173 = s + 1173
    v174 = s + 1174
    v175 = s + 1175
    v176 = s + 1176
    v177 = s + 1177
    v178 = s + 1178
    v179 = s + 1179
    v180 = s + 1180
    v181 = s + 1181
    v182 = s + 1182
    v183 = s + 1183
    v184 = s + 1184
    v185 = s + 1185
    v186 = s + 1186
    v187 = s + 1187
    v188 = s + 1188
    v189 = s + 1189
    v190 = s + 1190
    v191 = s + 1191
    v192 = s + 1192
    v193 = s + 1193
    v194 = s + 1194
    v195 = s + 1195
    v196 = s + 1196
    v197 = s + 1197
    v198 = s + 1198
    v199 = s + 1199
    v200 = s + 1200
    v201 = s + 1201
    v202 = s + 1202
    v203 = s + 1203
    v204 = s + 1204
    v205 = s + 1205
    v206 = s + 1206
    v207 = s + 1207
    v208 = s + 1208
    v209 = s + 1209
    v210 = s + 1210
    v211 = s + 1211
    v212 = s + 1212
    v213 = s + 1213
    v214 = s + 1214
    v215 = s + 1215
    v216 = s + 1216
    v217 = s + 1217
    v218 = s + 1218
    v219 = s + 1219
    v220 = s + 1220
    v221 = s + 1221
    v222 = s + 1222
    v223 = s + 1223
    v224 = s + 1224
    v225 = s + 1225
    v226 = s + 1226
    v227 = s + 1227
    v228 = s + 1228
    v229 = s + 1229
    v230 = s + 1230
    v231 = s + 1231
    v232 = s + 1232
    v233 = s + 1233
    v234 = s + 1234
    v235 = s + 1235
    v236 = s + 1236
    v237 = s + 1237
    v238 = s + 1238
    v239 = s + 1239
    v240 = s + 1240
    v241 = s + 1241
    v242 = s + 1242
    v243 = s + 1243
    v244 = s + 1244
    v245 = s + 1245
    v246 = s + 1246
    v247 = s + 1247
    v248 = s + 1248
    v249 = s + 1249
    v250 = s + 1250
    v251 = s + 1251
    v252 = s + 1252
    v253 = s + 1253
    v254 = s + 1254
    v255 = s + 1255
    v256 = s + 1256
    v257 = s + 1257
    v258 = s + 1258
    v259 = s + 1259
    v260 = s + 1260
    v261 = s + 1261
    v262 = s + 1262
    v263 = s + 1263
    v264 = s + 1264
    v265 = s + 1265
    v266 = s + 1266
    v267 = s + 1267
    v268 = s + 1268
    v269 = s + 1269
    v270 = s + 1270
    v271 = s + 1271
    v272 = s + 1272
    v273 = s + 1273
    v274 = s + 1274
    v275 = s + 1275
    v276 = s + 1276
    v277 = s + 1277
    v278 = s + 1278
    v279 = s + 1279
    v280 = s + 1280
    v281 = s + 1281
    v282 = s + 1282
    v283 = s + 1283
    v284 = s + 1284
    v285 = s + 1285
    v286 = s + 1286
    v287 = s + 1287
    v288 = s + 1288
    v289 = s + 1289
    v290 = s + 1290
    v291 = s + 1291
    v292 = s + 1292
    v293 = s + 1293
    v294 = s + 1294
    v295 = s + 1295
    v296 = s + 1296
    v297 = s + 1297
    v298 = s + 1298
    v299 = s + 1299
    del v299
    try:
        v299
    except UnboundLocalError as e:
        print(e)
    f = lambda: (v0, v298)
    v0, v298 = v298, v0
    return v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23 + v24 + v25 + v26 + v27 + v28 + v29 + v30 + v31 + v32 + v33 + v34 + v35 + v36 + v37 + v38 + v39 + v40 + v41 + v42 + v43 + v44 + v45 + v46 + v47 + v48 + v49 + v50 + v51 + v52 + v53 + v54 + v55 + v56 + v57 + v58 + v59 + v60 + v61 + v62 + v63 + v64 + v65 + v66 + v67 + v68 + v69 + v70 + v71 + v72 + v73 + v74 + v75 + v76 + v77 + v78 + v79 + v80 + v81 + v82 + v83 + v84 + v85 + v86 + v87 + v88 + v89 + v90 + v91 + v92 + v93 + v94 + v95 + v96 + v97 + v98 + v99 + v100 + v101 + v102 + v103 + v104 + v105 + v106 + v107 + v108 + v109 + v110 + v111 + v112 + v113 + v114 + v115 + v116 + v117 + v118 + v119 + v120 + v121 + v122 + v123 + v124 + v125 + v126 + v127 + v128 + v129 + v130 + v131 + v132 + v133 + v134 + v135 + v136 + v137 + v138 + v139 + v140 + v141 + v142 + v143 + v144 + v145 + v146 + v147 + v148 + v149 + v150 + v151 + v152 + v153 + v154 + v155 + v156 + v157 + v158 + v159 + v160 + v161 + v162 + v163 + v164 + v165 + v166 + v167 + v168 + v169 + v170 + v171 + v172 + v173 + v174 + v175 + v176 + v177 + v178 + v179 + v180 + v181 + v182 + v183 + v184 + v185 + v186 + v187 + v188 + v189 + v190 + v191 + v192 + v193 + v194 + v195 + v196 + v197 + v198 + v199 + v200 + v201 + v202 + v203 + v204 + v205 + v206 + v207 + v208 + v209 + v210 + v211 + v212 + v213 + v214 + v215 + v216 + v217 + v218 + v219 + v220 + v221 + v222 + v223 + v224 + v225 + v226 + v227 + v228 + v229 + v230 + v231 + v232 + v233 + v234 + v235 + v236 + v237 + v238 + v239 + v240 + v241 + v242 + v243 + v244 + v245 + v246 + v247 + v248 + v249 + v250 + v251 + v252 + v253 + v254 + v255 + v256 + v257 + v258 + v259 + v260 + v261 + v262 + v263 + v264 + v265 + v266 + v267 + v268 + v269 + v270 + v271 + v272 + v273 + v274 + v275 + v276 + v277 + v278 + v279 + v280 + v281 + v282 + v283 + v284 + v285 + v286 + v287 + v288 + v289 + v290 + v291 + v292 + v293 + v294 + v295 + v296 + v297 + v298, f()
print(many_locals(5))
CONSTS = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 13.5, 14.5, 15.5, 16.5, 17.5, 18.5, 19.5, 20.5, 21.5, 22.5, 23.5, 24.5, 25.5, 26.5, 27.5, 28.5, 29.5, 30.5, 31.5, 32.5, 33.5, 34.5, 35.5, 36.5, 37.5, 38.5, 39.5, 40.5, 41.5, 42.5, 43.5, 44.5, 45.5, 46.5, 47.5, 48.5, 49.5, 50.5, 51.5, 52.5, 53.5, 54.5, 55.5, 56.5, 57.5, 58.5, 59.5, 60.5, 61.5, 62.5, 63.5, 64.5, 65.5, 66.5, 67.5, 68.5, 69.5, 70.5, 71.5, 72.5, 73.5, 74.5, 75.5, 76.5, 77.5, 78.5, 79.5, 80.5, 81.5, 82.5, 83.5, 84.5, 85.5, 86.5, 87.5, 88.5, 89.5, 90.5, 91.5, 92.5, 93.5, 94.5, 95.5, 96.5, 97.5, 98.5, 99.5, 100.5, 101.5, 102.5, 103.5, 104.5, 105.5, 106.5, 107.5, 108.5, 109.5, 110.5, 111.5, 112.5, 113.5, 114.5, 115.5, 116.5, 117.5, 118.5, 119.5, 120.5, 121.5, 122.5, 123.5, 124.5, 125.5, 126.5, 127.5, 128.5, 129.5, 130.5, 131.5, 132.5, 133.5, 134.5, 135.5, 136.5, 137.5, 138.5, 139.5, 140.5, 141.5, 142.5, 143.5, 144.5, 145.5, 146.5, 147.5, 148.5, 149.5, 150.5, 151.5, 152.5, 153.5, 154.5, 155.5, 156.5, 157.5, 158.5, 159.5, 160.5, 161.5, 162.5, 163.5, 164.5, 165.5, 166.5, 167.5, 168.5, 169.5, 170.5, 171.5, 172.5, 173.5, 174.5, 175.5, 176.5, 177.5, 178.5, 179.5, 180.5, 181.5, 182.5, 183.5, 184.5, 185.5, 186.5, 187.5, 188.5, 189.5, 190.5, 191.5, 192.5, 193.5, 194.5, 195.5, 196.5, 197.5, 198.5, 199.5, 200.5, 201.5, 202.5, 203.5, 204.5, 205.5, 206.5, 207.5, 208.5, 209.5, 210.5, 211.5, 212.5, 213.5, 214.5, 215.5, 216.5, 217.5, 218.5, 219.5, 220.5, 221.5, 222.5, 223.5, 224.5, 225.5, 226.5, 227.5, 228.5, 229.5, 230.5, 231.5, 232.5, 233.5, 234.5, 235.5, 236.5, 237.5, 238.5, 239.5, 240.5, 241.5, 242.5, 243.5, 244.5, 245.5, 246.5, 247.5, 248.5, 249.5, 250.5, 251.5, 252.5, 253.5, 254.5, 255.5, 256.5, 257.5, 258.5, 259.5, 260.5, 261.5, 262.5, 263.5, 264.5, 265.5, 266.5, 267.5, 268.5, 269.5, 270.5, 271.5, 272.5, 273.5, 274.5, 275.5, 276.5, 277.5, 278.5, 279.5, 280.5, 281.5, 282.5, 283.5, 284.5, 285.5, 286.5, 287.5, 288.5, 289.5, 290.5, 291.5, 292.5, 293.5, 294.5, 295.5, 296.5, 297.5, 298.5, 299.5]
print(sum(CONSTS))
NAMES = {'k0': 0, 'k1': 1, 'k2': 2, 'k3': 3, 'k4': 4, 'k5': 5, 'k6': 6, 'k7': 7, 'k8': 8, 'k9': 9, 'k10': 10, 'k11': 11, 'k12': 12, 'k13': 13, 'k14': 14, 'k15': 15, 'k16': 16, 'k17': 17, 'k18': 18, 'k19': 19, 'k20': 20, 'k21': 21, 'k22': 22, 'k23': 23, 'k24': 24, 'k25': 25, 'k26': 26, 'k27': 27, 'k28': 28, 'k29': 29, 'k30': 30, 'k31': 31, 'k32': 32, 'k33': 33, 'k34': 34, 'k35': 35, 'k36': 36, 'k37': 37, 'k38': 38, 'k39': 39, 'k40': 40, 'k41': 41, 'k42': 42, 'k43': 43, 'k44': 44, 'k45': 45, 'k46': 46, 'k47': 47, 'k48': 48, 'k49': 49, 'k50': 50, 'k51': 51, 'k52': 52, 'k53': 53, 'k54': 54, 'k55': 55, 'k56': 56, 'k57': 57, 'k58': 58, 'k59': 59, 'k60': 60, 'k61': 61, 'k62': 62, 'k63': 63, 'k64': 64, 'k65': 65, 'k66': 66, 'k67': 67, 'k68': 68, 'k69': 69, 'k70': 70, 'k71': 71, 'k72': 72, 'k73': 73, 'k74': 74, 'k75': 75, 'k76': 76, 'k77': 77, 'k78': 78, 'k79': 79, 'k80': 80, 'k81': 81, 'k82': 82, 'k83': 83, 'k84': 84, 'k85': 85, 'k86': 86, 'k87': 87, 'k88': 88, 'k89': 89, 'k90': 90, 'k91': 91, 'k92': 92, 'k93': 93, 'k94': 94, 'k95': 95, 'k96': 96, 'k97': 97, 'k98': 98, 'k99': 99, 'k100': 100, 'k101': 101, 'k102': 102, 'k103': 103, 'k104': 104, 'k105': 105, 'k106': 106, 'k107': 107, 'k108': 108, 'k109': 109, 'k110': 110, 'k111': 111, 'k112': 112, 'k113': 113, 'k114': 114, 'k115': 115, 'k116': 116, 'k117': 117, 'k118': 118, 'k119': 119, 'k120': 120, 'k121': 121, 'k122': 122, 'k123': 123, 'k124': 124, 'k125': 125, 'k126': 126, 'k127': 127, 'k128': 128, 'k129': 129, 'k130': 130, 'k131': 131, 'k132': 132, 'k133': 133, 'k134': 134, 'k135': 135, 'k136': 136, 'k137': 137, 'k138': 138, 'k139': 139, 'k140': 140, 'k141': 141, 'k142': 142, 'k143': 143, 'k144': 144, 'k145': 145, 'k146': 146, 'k147': 147, 'k148': 148, 'k149': 149, 'k150': 150, 'k151': 151, 'k152': 152, 'k153': 153, 'k154': 154, 'k155': 155, 'k156': 156, 'k157': 157, 'k158': 158, 'k159': 159, 'k160': 160, 'k161': 161, 'k162': 162, 'k163': 163, 'k164': 164, 'k165': 165, 'k166': 166, 'k167': 167, 'k168': 168, 'k169': 169, 'k170': 170, 'k171': 171, 'k172': 172, 'k173': 173, 'k174': 174, 'k175': 175, 'k176': 176, 'k177': 177, 'k178': 178, 'k179': 179, 'k180': 180, 'k181': 181, 'k182': 182, 'k183': 183, 'k184': 184, 'k185': 185, 'k186': 186, 'k187': 187, 'k188': 188, 'k189': 189, 'k190': 190, 'k191': 191, 'k192': 192, 'k193': 193, 'k194': 194, 'k195': 195, 'k196': 196, 'k197': 197, 'k198': 198, 'k199': 199, 'k200': 200, 'k201': 201, 'k202': 202, 'k203': 203, 'k204': 204, 'k205': 205, 'k206': 206, 'k207': 207, 'k208': 208, 'k209': 209, 'k210': 210, 'k211': 211, 'k212': 212, 'k213': 213, 'k214': 214, 'k215': 215, 'k216': 216, 'k217': 217, 'k218': 218, 'k219': 219, 'k220': 220, 'k221': 221, 'k222': 222, 'k223': 223, 'k224': 224, 'k225': 225, 'k226': 226, 'k227': 227, 'k228': 228, 'k229': 229, 'k230': 230, 'k231': 231, 'k232': 232, 'k233': 233, 'k234': 234, 'k235': 235, 'k236': 236, 'k237': 237, 'k238': 238, 'k239': 239, 'k240': 240, 'k241': 241, 'k242': 242, 'k243': 243, 'k244': 244, 'k245': 245, 'k246': 246, 'k247': 247, 'k248': 248, 'k249': 249, 'k250': 250, 'k251': 251, 'k252': 252, 'k253': 253, 'k254': 254, 'k255': 255, 'k256': 256, 'k257': 257, 'k258': 258, 'k259': 259, 'k260': 260, 'k261': 261, 'k262': 262, 'k263': 263, 'k264': 264, 'k265': 265, 'k266': 266, 'k267': 267, 'k268': 268, 'k269': 269, 'k270': 270, 'k271': 271, 'k272': 272, 'k273': 273, 'k274': 274, 'k275': 275, 'k276': 276, 'k277': 277, 'k278': 278, 'k279': 279, 'k280': 280, 'k281': 281, 'k282': 282, 'k283': 283, 'k284': 284, 'k285': 285, 'k286': 286, 'k287': 287, 'k288': 288, 'k289': 289, 'k290': 290, 'k291': 291, 'k292': 292, 'k293': 293, 'k294': 294, 'k295': 295, 'k296': 296, 'k297': 297, 'k298': 298, 'k299': 299}
print(len(NAMES), NAMES['k299'])
class Big:
    a0 = 0
    a1 = 1
    a2 = 2
    a3 = 3
    a4 = 4
    a5 = 5
    a6 = 6
    a7 = 7
    a8 = 8
    a9 = 9
    a10 = 10
    a11 = 11
    a12 = 12
    a13 = 13
    a14 = 14
    a15 = 15
    a16 = 16
    a17 = 17
    a18 = 18
    a19 = 19
    a20 = 20
    a21 = 21
    a22 = 22
    a23 = 23
    a24 = 24
    a25 = 25
    a26 = 26
    a27 = 27
    a28 = 28
    a29 = 29
    a30 = 30
    a31 = 31
    a32 = 32
    a33 = 33
    a34 = 34
    a35 = 35
    a36 = 36
    a37 = 37
    a38 = 38
    a39 = 39
    a40 = 40
    a41 = 41
    a42 = 42
    a43 = 43
    a44 = 44
    a45 = 45
    a46 = 46
    a47 = 47
    a48 = 48
    a49 = 49
    a50 = 50
    a51 = 51
    a52 = 52
    a53 = 53
    a54 = 54
    a55 = 55
    a56 = 56
    a57 = 57
    a58 = 58
    a59 = 59
    a60 = 60
    a61 = 61
    a62 = 62
    a63 = 63
    a64 = 64
    a65 = 65
    a66 = 66
    a67 = 67
    a68 = 68
    a69 = 69
    a70 = 70
    a71 = 71
    a72 = 72
    a73 = 73
    a74 = 74
    a75 = 75
    a76 = 76
    a77 = 77
    a78 = 78
    a79 = 79
    a80 = 80
    a81 = 81
    a82 = 82
    a83 = 83
    a84 = 84
    a85 = 85
    a86 = 86
    a87 = 87
    a88 = 88
    a89 = 89
    a90 = 90
    a91 = 91
    a92 = 92
    a93 = 93
    a94 = 94
    a95 = 95
    a96 = 96
    a97 = 97
    a98 = 98
    a99 = 99
    a100 = 100
    a101 = 101
    a102 = 102
    a103 = 103
    a104 = 104
    a105 = 105
    a106 = 106
    a107 = 107
    a108 = 108
    a109 = 109
    a110 = 110
    a111 = 111
    a112 = 112
    a113 = 113
    a114 = 114
    a115 = 115
    a116 = 116
    a117 = 117
    a118 = 118
    a119 = 119
    a120 = 120
    a121 = 121
    a122 = 122
    a123 = 123
    a124 = 124
    a125 = 125
    a126 = 126
    a127 = 127
    a128 = 128
    a129 = 129
    a130 = 130
    a131 = 131
    a132 = 132
    a133 = 133
    a134 = 134
    a135 = 135
    a136 = 136
    a137 = 137
    a138 = 138
    a139 = 139
    a140 = 140
    a141 = 141
    a142 = 142
    a143 = 143
    a144 = 144
    a145 = 145
    a146 = 146
    a147 = 147
    a148 = 148
    a149 = 149
    a150 = 150
    a151 = 151
    a152 = 152
    a153 = 153
    a154 = 154
    a155 = 155
    a156 = 156
    a157 = 157
    a158 = 158
    a159 = 159
    a160 = 160
    a161 = 161
    a162 = 162
    a163 = 163
    a164 = 164
    a165 = 165
    a166 = 166
    a167 = 167
    a168 = 168
    a169 = 169
    a170 = 170
    a171 = 171
    a172 = 172
    a173 = 173
    a174 = 174
    a175 = 175
    a176 = 176
    a177 = 177
    a178 = 178
    a179 = 179
    a180 = 180
    a181 = 181
    a182 = 182
    a183 = 183
    a184 = 184
    a185 = 185
    a186 = 186
    a187 = 187
    a188 = 188
    a189 = 189
    a190 = 190
    a191 = 191
    a192 = 192
    a193 = 193
    a194 = 194
    a195 = 195
    a196 = 196
    a197 = 197
    a198 = 198
    a199 = 199
    a200 = 200
    a201 = 201
    a202 = 202
    a203 = 203
    a204 = 204
    a205 = 205
    a206 = 206
    a207 = 207
    a208 = 208
    a209 = 209
    a210 = 210
    a211 = 211
    a212 = 212
    a213 = 213
    a214 = 214
    a215 = 215
    a216 = 216
    a217 = 217
    a218 = 218
    a219 = 219
    a220 = 220
    a221 = 221
    a222 = 222
    a223 = 223
    a224 = 224
    a225 = 225
    a226 = 226
    a227 = 227
    a228 = 228
    a229 = 229
    a230 = 230
    a231 = 231
    a232 = 232
    a233 = 233
    a234 = 234
    a235 = 235
    a236 = 236
    a237 = 237
    a238 = 238
    a239 = 239
    a240 = 240
    a241 = 241
    a242 = 242
    a243 = 243
    a244 = 244
    a245 = 245
    a246 = 246
    a247 = 247
    a248 = 248
    a249 = 249
    a250 = 250
    a251 = 251
    a252 = 252
    a253 = 253
    a254 = 254
    a255 = 255
    a256 = 256
    a257 = 257
    a258 = 258
    a259 = 259
    a260 = 260
    a261 = 261
    a262 = 262
    a263 = 263
    a264 = 264
    a265 = 265
    a266 = 266
    a267 = 267
    a268 = 268
    a269 = 269
    a270 = 270
    a271 = 271
    a272 = 272
    a273 = 273
    a274 = 274
    a275 = 275
    a276 = 276
    a277 = 277
    a278 = 278
    a279 = 279
    def get(self):
        return self.a0 + self.a1 + self.a2 + self.a3 + self.a4 + self.a5 + self.a6 + self.a7 + self.a8 + self.a9 + self.a10 + self.a11 + self.a12 + self.a13 + self.a14 + self.a15 + self.a16 + self.a17 + self.a18 + self.a19 + self.a20 + self.a21 + self.a22 + self.a23 + self.a24 + self.a25 + self.a26 + self.a27 + self.a28 + self.a29 + self.a30 + self.a31 + self.a32 + self.a33 + self.a34 + self.a35 + self.a36 + self.a37 + self.a38 + self.a39 + self.a40 + self.a41 + self.a42 + self.a43 + self.a44 + self.a45 + self.a46 + self.a47 + self.a48 + self.a49 + self.a50 + self.a51 + self.a52 + self.a53 + self.a54 + self.a55 + self.a56 + self.a57 + self.a58 + self.a59 + self.a60 + self.a61 + self.a62 + self.a63 + self.a64 + self.a65 + self.a66 + self.a67 + self.a68 + self.a69 + self.a70 + self.a71 + self.a72 + self.a73 + self.a74 + self.a75 + self.a76 + self.a77 + self.a78 + self.a79 + self.a80 + self.a81 + self.a82 + self.a83 + self.a84 + self.a85 + self.a86 + self.a87 + self.a88 + self.a89 + self.a90 + self.a91 + self.a92 + self.a93 + self.a94 + self.a95 + self.a96 + self.a97 + self.a98 + self.a99 + self.a100 + self.a101 + self.a102 + self.a103 + self.a104 + self.a105 + self.a106 + self.a107 + self.a108 + self.a109 + self.a110 + self.a111 + self.a112 + self.a113 + self.a114 + self.a115 + self.a116 + self.a117 + self.a118 + self.a119 + self.a120 + self.a121 + self.a122 + self.a123 + self.a124 + self.a125 + self.a126 + self.a127 + self.a128 + self.a129 + self.a130 + self.a131 + self.a132 + self.a133 + self.a134 + self.a135 + self.a136 + self.a137 + self.a138 + self.a139 + self.a140 + self.a141 + self.a142 + self.a143 + self.a144 + self.a145 + self.a146 + self.a147 + self.a148 + self.a149 + self.a150 + self.a151 + self.a152 + self.a153 + self.a154 + self.a155 + self.a156 + self.a157 + self.a158 + self.a159 + self.a160 + self.a161 + self.a162 + self.a163 + self.a164 + self.a165 + self.a166 + self.a167 + self.a168 + self.a169 + self.a170 + self.a171 + self.a172 + self.a173 + self.a174 + self.a175 + self.a176 + self.a177 + self.a178 + self.a179 + self.a180 + self.a181 + self.a182 + self.a183 + self.a184 + self.a185 + self.a186 + self.a187 + self.a188 + self.a189 + self.a190 + self.a191 + self.a192 + self.a193 + self.a194 + self.a195 + self.a196 + self.a197 + self.a198 + self.a199 + self.a200 + self.a201 + self.a202 + self.a203 + self.a204 + self.a205 + self.a206 + self.a207 + self.a208 + self.a209 + self.a210 + self.a211 + self.a212 + self.a213 + self.a214 + self.a215 + self.a216 + self.a217 + self.a218 + self.a219 + self.a220 + self.a221 + self.a222 + self.a223 + self.a224 + self.a225 + self.a226 + self.a227 + self.a228 + self.a229 + self.a230 + self.a231 + self.a232 + self.a233 + self.a234 + self.a235 + self.a236 + self.a237 + self.a238 + self.a239 + self.a240 + self.a241 + self.a242 + self.a243 + self.a244 + self.a245 + self.a246 + self.a247 + self.a248 + self.a249 + self.a250 + self.a251 + self.a252 + self.a253 + self.a254 + self.a255 + self.a256 + self.a257 + self.a258 + self.a259 + self.a260 + self.a261 + self.a262 + self.a263 + self.a264 + self.a265 + self.a266 + self.a267 + self.a268 + self.a269 + self.a270 + self.a271 + self.a272 + self.a273 + self.a274 + self.a275 + self.a276 + self.a277 + self.a278 + self.a279
print(Big().get())
def try_long(x):
    try:
        x = x + 0
        x = x + 1
        x = x + 2
        x = x + 3
        x = x + 4
        x = x + 5
        x = x + 6
        x = x + 7
        x = x + 8
        x = x + 9
        x = x + 10
        x = x + 11
        x = x + 12
        x = x + 13
        x = x + 14
        x = x + 15
        x = x + 16
        x = x + 17
        x = x + 18
        x = x + 19
        x = x + 20
        x = x + 21
        x = x + 22
        x = x + 23
        x = x + 24
        x = x + 25
        x = x + 26
        x = x + 27
        x = x + 28
        x = x + 29
        x = x + 30
        x = x + 31
        x = x + 32
        x = x + 33
        x = x + 34
        x = x + 35
        x = x + 36
        x = x + 37
        x = x + 38
        x = x + 39
        x = x + 40
        x = x + 41
        x = x + 42
        x = x + 43
        x = x + 44
        x = x + 45
        x = x + 46
        x = x + 47
        x = x + 48
        x = x + 49
        x = x + 50
        x = x + 51
        x = x + 52
        x = x + 53
        x = x + 54
        x = x + 55
        x = x + 56
        x = x + 57
        x = x + 58
        x = x + 59
        x = x + 60
        x = x + 61
        x = x + 62
        x = x + 63
        x = x + 64
        x = x + 65
        x = x + 66
        x = x + 67
        x = x + 68
        x = x + 69
        x = x + 70
        x = x + 71
        x = x + 72
        x = x + 73
        x = x + 74
        x = x + 75
        x = x + 76
        x = x + 77
        x = x + 78
        x = x + 79
        x = x + 80
        x = x + 81
        x = x + 82
        x = x + 83
        x = x + 84
        x = x + 85
        x = x + 86
        x = x + 87
        x = x + 88
        x = x + 89
        x = x + 90
        x = x + 91
        x = x + 92
        x = x + 93
        x = x + 94
        x = x + 95
        x = x + 96
        x = x + 97
        x = x + 98
        x = x + 99
        x = x + 100
        x = x + 101
        x = x + 102
        x = x + 103
        x = x + 104
        x = x + 105
        x = x + 106
        x = x + 107
        x = x + 108
        x = x + 109
        x = x + 110
        x = x + 111
        x = x + 112
        x = x + 113
        x = x + 114
        x = x + 115
        x = x + 116
        x = x + 117
        x = x + 118
        x = x + 119
        x = x + 120
        x = x + 121
        x = x + 122
        x = x + 123
        x = x + 124
        x = x + 125
        x = x + 126
        x = x + 127
        x = x + 128
        x = x + 129
        x = x + 130
        x = x + 131
        x = x + 132
        x = x + 133
        x = x + 134
        x = x + 135
        x = x + 136
        x = x + 137
        x = x + 138
        x = x + 139
        x = x + 140
        x = x + 141
        x = x + 142
        x = x + 143
        x = x + 144
        x = x + 145
        x = x + 146
        x = x + 147
        x = x + 148
        x = x + 149
        x = x + 150
        x = x + 151
        x = x + 152
        x = x + 153
        x = x + 154
        x = x + 155
        x = x + 156
        x = x + 157
        x = x + 158
        x = x + 159
        x = x + 160
        x = x + 161
        x = x + 162
        x = x + 163
        x = x + 164
        x = x + 165
        x = x + 166
        x = x + 167
        x = x + 168
        x = x + 169
        x = x + 170
        x = x + 171
        x = x + 172
        x = x + 173
        x = x + 174
        x = x + 175
        x = x + 176
        x = x + 177
        x = x + 178
        x = x + 179
        x = x + 180
        x = x + 181
        x = x + 182
        x = x + 183
        x = x + 184
        x = x + 185
        x = x + 186
        x = x + 187
        x = x + 188
        x = x + 189
        x = x + 190
        x = x + 191
        x = x + 192
        x = x + 193
        x = x + 194
        x = x + 195
        x = x + 196
        x = x + 197
        x = x + 198
        x = x + 199
        x = x + 200
        x = x + 201
        x = x + 202
        x = x + 203
        x = x + 204
        x = x + 205
        x = x + 206
        x = x + 207
        x = x + 208
        x = x + 209
        x = x + 210
        x = x + 211
        x = x + 212
        x = x + 213
        x = x + 214
        x = x + 215
        x = x + 216
        x = x + 217
        x = x + 218
        x = x + 219
        x = x + 220
        x = x + 221
        x = x + 222
        x = x + 223
        x = x + 224
        x = x + 225
        x = x + 226
        x = x + 227
        x = x + 228
        x = x + 229
        x = x + 230
        x = x + 231
        x = x + 232
        x = x + 233
        x = x + 234
        x = x + 235
        x = x + 236
        x = x + 237
        x = x + 238
        x = x + 239
        x = x + 240
        x = x + 241
        x = x + 242
        x = x + 243
        x = x + 244
        x = x + 245
        x = x + 246
        x = x + 247
        x = x + 248
        x = x + 249
        x = x + 250
        x = x + 251
        x = x + 252
        x = x + 253
        x = x + 254
        x = x + 255
        x = x + 256
        x = x + 257
        x = x + 258
        x = x + 259
        x = x + 260
        x = x + 261
        x = x + 262
        x = x + 263
        x = x + 264
        x = x + 265
        x = x + 266
        x = x + 267
        x = x + 268
        x = x + 269
        x = x + 270
        x = x + 271
        x = x + 272
        x = x + 273
        x = x + 274
        x = x + 275
        x = x + 276
        x = x + 277
        x = x + 278
        x = x + 279
        x = x + 280
        x = x + 281
        x = x + 282
        x = x + 283
        x = x + 284
        x = x + 285
        x = x + 286
        x = x + 287
        x = x + 288
        x = x + 289
        x = x + 290
        x = x + 291
        x = x + 292
        x = x + 293
        x = x + 294
        x = x + 295
        x = x + 296
        x = x + 297
        x = x + 298
        x = x + 299
        if x > 50000: raise ValueError(x)
        return x
    except ValueError as e:
        x = x - 0
        x = x - 1
        x = x - 2
        x = x - 3
        x = x - 4
        x = x - 5
        x = x - 6
        x = x - 7
        x = x - 8
        x = x - 9
        x = x - 10
        x = x - 11
        x = x - 12
        x = x - 13
        x = x - 14
        x = x - 15
        x = x - 16
        x = x - 17
        x = x - 18
        x = x - 19
        x = x - 20
        x = x - 21
        x = x - 22
        x = x - 23
        x = x - 24
        x = x - 25
        x = x - 26
        x = x - 27
        x = x - 28
        x = x - 29
        x = x - 30
        x = x - 31
        x = x - 32
        x = x - 33
        x = x - 34
        x = x - 35
        x = x - 36
        x = x - 37
        x = x - 38
        x = x - 39
        x = x - 40
        x = x - 41
        x = x - 42
        x = x - 43
        x = x - 44
        x = x - 45
        x = x - 46
        x = x - 47
        x = x - 48
        x = x - 49
        x = x - 50
        x = x - 51
        x = x - 52
        x = x - 53
        x = x - 54
        x = x - 55
        x = x - 56
        x = x - 57
        x = x - 58
        x = x - 59
        x = x - 60
        x = x - 61
        x = x - 62
        x = x - 63
        x = x - 64
        x = x - 65
        x = x - 66
        x = x - 67
        x = x - 68
        x = x - 69
        x = x - 70
        x = x - 71
        x = x - 72
        x = x - 73
        x = x - 74
        x = x - 75
        x = x - 76
        x = x - 77
        x = x - 78
        x = x - 79
        x = x - 80
        x = x - 81
        x = x - 82
        x = x - 83
        x = x - 84
        x = x - 85
        x = x - 86
        x = x - 87
        x = x - 88
        x = x - 89
        x = x - 90
        x = x - 91
        x = x - 92
        x = x - 93
        x = x - 94
        x = x - 95
        x = x - 96
        x = x - 97
        x = x - 98
        x = x - 99
        x = x - 100
        x = x - 101
        x = x - 102
        x = x - 103
        x = x - 104
        x = x - 105
        x = x - 106
        x = x - 107
        x = x - 108
        x = x - 109
        x = x - 110
        x = x - 111
        x = x - 112
        x = x - 113
        x = x - 114
        x = x - 115
        x = x - 116
        x = x - 117
        x = x - 118
        x = x - 119
        x = x - 120
        x = x - 121
        x = x - 122
        x = x - 123
        x = x - 124
        x = x - 125
        x = x - 126
        x = x - 127
        x = x - 128
        x = x - 129
        x = x - 130
        x = x - 131
        x = x - 132
        x = x - 133
        x = x - 134
        x = x - 135
        x = x - 136
        x = x - 137
        x = x - 138
        x = x - 139
        x = x - 140
        x = x - 141
        x = x - 142
        x = x - 143
        x = x - 144
        x = x - 145
        x = x - 146
        x = x - 147
        x = x - 148
        x = x - 149
        x = x - 150
        x = x - 151
        x = x - 152
        x = x - 153
        x = x - 154
        x = x - 155
        x = x - 156
        x = x - 157
        x = x - 158
        x = x - 159
        x = x - 160
        x = x - 161
        x = x - 162
        x = x - 163
        x = x - 164
        x = x - 165
        x = x - 166
        x = x - 167
        x = x - 168
        x = x - 169
        x = x - 170
        x = x - 171
        x = x - 172
        x = x - 173
        x = x - 174
        x = x - 175
        x = x - 176
        x = x - 177
        x = x - 178
        x = x - 179
        x = x - 180
        x = x - 181
        x = x - 182
        x = x - 183
        x = x - 184
        x = x - 185
        x = x - 186
        x = x - 187
        x = x - 188
        x = x - 189
        x = x - 190
        x = x - 191
        x = x - 192
        x = x - 193
        x = x - 194
        x = x - 195
        x = x - 196
        x = x - 197
        x = x - 198
        x = x - 199
        return 'caught', x, e.args
    finally:
        x += 0
        x += 1
        x += 2
        x += 3
        x += 4
        x += 5
        x += 6
        x += 7
        x += 8
        x += 9
        x += 10
        x += 11
        x += 12
        x += 13
        x += 14
        x += 15
        x += 16
        x += 17
        x += 18
        x += 19
        x += 20
        x += 21
        x += 22
        x += 23
        x += 24
        x += 25
        x += 26
        x += 27
        x += 28
        x += 29
        x += 30
        x += 31
        x += 32
        x += 33
        x += 34
        x += 35
        x += 36
        x += 37
        x += 38
        x += 39
        x += 40
        x += 41
        x += 42
        x += 43
        x += 44
        x += 45
        x += 46
        x += 47
        x += 48
        x += 49
        x += 50
        x += 51
        x += 52
        x += 53
        x += 54
        x += 55
        x += 56
        x += 57
        x += 58
        x += 59
        x += 60
        x += 61
        x += 62
        x += 63
        x += 64
        x += 65
        x += 66
        x += 67
        x += 68
        x += 69
        x += 70
        x += 71
        x += 72
        x += 73
        x += 74
        x += 75
        x += 76
        x += 77
        x += 78
        x += 79
        x += 80
        x += 81
        x += 82
        x += 83
        x += 84
        x += 85
        x += 86
        x += 87
        x += 88
        x += 89
        x += 90
        x += 91
        x += 92
        x += 93
        x += 94
        x += 95
        x += 96
        x += 97
        x += 98
        x += 99
        x += 100
        x += 101
        x += 102
        x += 103
        x += 104
        x += 105
        x += 106
        x += 107
        x += 108
        x += 109
        x += 110
        x += 111
        x += 112
        x += 113
        x += 114
        x += 115
        x += 116
        x += 117
        x += 118
        x += 119
        print('finally', x)
print(try_long(0), try_long(10000))
def deep(x):
    return ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((x + 0) + 1) + 2) + 3) + 4) + 5) + 6) + 7) + 8) + 9) + 10) + 11) + 12) + 13) + 14) + 15) + 16) + 17) + 18) + 19) + 20) + 21) + 22) + 23) + 24) + 25) + 26) + 27) + 28) + 29) + 30) + 31) + 32) + 33) + 34) + 35) + 36) + 37) + 38) + 39) + 40) + 41) + 42) + 43) + 44) + 45) + 46) + 47) + 48) + 49) + 50) + 51) + 52) + 53) + 54) + 55) + 56) + 57) + 58) + 59) + 60) + 61) + 62) + 63) + 64) + 65) + 66) + 67) + 68) + 69) + 70) + 71) + 72) + 73) + 74) + 75) + 76) + 77) + 78) + 79)
print(deep(1))
def deep_list(x):
    return [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
print(deep_list(1))
def f(a, b): return a + b
def deep_call(x):
    return f(39, f(38, f(37, f(36, f(35, f(34, f(33, f(32, f(31, f(30, f(29, f(28, f(27, f(26, f(25, f(24, f(23, f(22, f(21, f(20, f(19, f(18, f(17, f(16, f(15, f(14, f(13, f(12, f(11, f(10, f(9, f(8, f(7, f(6, f(5, f(4, f(3, f(2, f(1, f(0, x))))))))))))))))))))))))))))))))))))))))
print(deep_call(1))
def many_args(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59, a60, a61, a62, a63, a64, a65, a66, a67, a68, a69, a70, a71, a72, a73, a74, a75, a76, a77, a78, a79, a80, a81, a82, a83, a84, a85, a86, a87, a88, a89, a90, a91, a92, a93, a94, a95, a96, a97, a98, a99, a100, a101, a102, a103, a104, a105, a106, a107, a108, a109, a110, a111, a112, a113, a114, a115, a116, a117, a118, a119, a120, a121, a122, a123, a124, a125, a126, a127, a128, a129, a130, a131, a132, a133, a134, a135, a136, a137, a138, a139, a140, a141, a142, a143, a144, a145, a146, a147, a148, a149, a150, a151, a152, a153, a154, a155, a156, a157, a158, a159, a160, a161, a162, a163, a164, a165, a166, a167, a168, a169, a170, a171, a172, a173, a174, a175, a176, a177, a178, a179, a180, a181, a182, a183, a184, a185, a186, a187, a188, a189, a190, a191, a192, a193, a194, a195, a196, a197, a198, a199, a200, a201, a202, a203, a204, a205, a206, a207, a208, a209, a210, a211, a212, a213, a214, a215, a216, a217, a218, a219, a220, a221, a222, a223, a224, a225, a226, a227, a228, a229, a230, a231, a232, a233, a234, a235, a236, a237, a238, a239, a240, a241, a242, a243, a244, a245, a246, a247, a248, a249, a250, a251, a252, a253, a254, a255, a256, a257, a258, a259, a260, a261, a262, a263, a264, a265, a266, a267, a268, a269, a270, a271, a272, a273, a274, a275, a276, a277, a278, a279, a280, a281, a282, a283, a284, a285, a286, a287, a288, a289, a290, a291, a292, a293, a294, a295, a296, a297, a298, a299):
    return a0 + a150 + a299
print(many_args(*range(300)), many_args(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299))
print(many_args(a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15, a16=16, a17=17, a18=18, a19=19, a20=20, a21=21, a22=22, a23=23, a24=24, a25=25, a26=26, a27=27, a28=28, a29=29, a30=30, a31=31, a32=32, a33=33, a34=34, a35=35, a36=36, a37=37, a38=38, a39=39, a40=40, a41=41, a42=42, a43=43, a44=44, a45=45, a46=46, a47=47, a48=48, a49=49, a50=50, a51=51, a52=52, a53=53, a54=54, a55=55, a56=56, a57=57, a58=58, a59=59, a60=60, a61=61, a62=62, a63=63, a64=64, a65=65, a66=66, a67=67, a68=68, a69=69, a70=70, a71=71, a72=72, a73=73, a74=74, a75=75, a76=76, a77=77, a78=78, a79=79, a80=80, a81=81, a82=82, a83=83, a84=84, a85=85, a86=86, a87=87, a88=88, a89=89, a90=90, a91=91, a92=92, a93=93, a94=94, a95=95, a96=96, a97=97, a98=98, a99=99, a100=100, a101=101, a102=102, a103=103, a104=104, a105=105, a106=106, a107=107, a108=108, a109=109, a110=110, a111=111, a112=112, a113=113, a114=114, a115=115, a116=116, a117=117, a118=118, a119=119, a120=120, a121=121, a122=122, a123=123, a124=124, a125=125, a126=126, a127=127, a128=128, a129=129, a130=130, a131=131, a132=132, a133=133, a134=134, a135=135, a136=136, a137=137, a138=138, a139=139, a140=140, a141=141, a142=142, a143=143, a144=144, a145=145, a146=146, a147=147, a148=148, a149=149, a150=150, a151=151, a152=152, a153=153, a154=154, a155=155, a156=156, a157=157, a158=158, a159=159, a160=160, a161=161, a162=162, a163=163, a164=164, a165=165, a166=166, a167=167, a168=168, a169=169, a170=170, a171=171, a172=172, a173=173, a174=174, a175=175, a176=176, a177=177, a178=178, a179=179, a180=180, a181=181, a182=182, a183=183, a184=184, a185=185, a186=186, a187=187, a188=188, a189=189, a190=190, a191=191, a192=192, a193=193, a194=194, a195=195, a196=196, a197=197, a198=198, a199=199, a200=200, a201=201, a202=202, a203=203, a204=204, a205=205, a206=206, a207=207, a208=208, a209=209, a210=210, a211=211, a212=212, a213=213, a214=214, a215=215, a216=216, a217=217, a218=218, a219=219, a220=220, a221=221, a222=222, a223=223, a224=224, a225=225, a226=226, a227=227, a228=228, a229=229, a230=230, a231=231, a232=232, a233=233, a234=234, a235=235, a236=236, a237=237, a238=238, a239=239, a240=240, a241=241, a242=242, a243=243, a244=244, a245=245, a246=246, a247=247, a248=248, a249=249, a250=250, a251=251, a252=252, a253=253, a254=254, a255=255, a256=256, a257=257, a258=258, a259=259, a260=260, a261=261, a262=262, a263=263, a264=264, a265=265, a266=266, a267=267, a268=268, a269=269, a270=270, a271=271, a272=272, a273=273, a274=274, a275=275, a276=276, a277=277, a278=278, a279=279, a280=280, a281=281, a282=282, a283=283, a284=284, a285=285, a286=286, a287=287, a288=288, a289=289, a290=290, a291=291, a292=292, a293=293, a294=294, a295=295, a296=296, a297=297, a298=298, a299=299))
def many_defaults(a0=0, a1=1, a2=2, a3=3, a4=4, a5=5, a6=6, a7=7, a8=8, a9=9, a10=10, a11=11, a12=12, a13=13, a14=14, a15=15, a16=16, a17=17, a18=18, a19=19, a20=20, a21=21, a22=22, a23=23, a24=24, a25=25, a26=26, a27=27, a28=28, a29=29, a30=30, a31=31, a32=32, a33=33, a34=34, a35=35, a36=36, a37=37, a38=38, a39=39, a40=40, a41=41, a42=42, a43=43, a44=44, a45=45, a46=46, a47=47, a48=48, a49=49, a50=50, a51=51, a52=52, a53=53, a54=54, a55=55, a56=56, a57=57, a58=58, a59=59, a60=60, a61=61, a62=62, a63=63, a64=64, a65=65, a66=66, a67=67, a68=68, a69=69, a70=70, a71=71, a72=72, a73=73, a74=74, a75=75, a76=76, a77=77, a78=78, a79=79, a80=80, a81=81, a82=82, a83=83, a84=84, a85=85, a86=86, a87=87, a88=88, a89=89, a90=90, a91=91, a92=92, a93=93, a94=94, a95=95, a96=96, a97=97, a98=98, a99=99, a100=100, a101=101, a102=102, a103=103, a104=104, a105=105, a106=106, a107=107, a108=108, a109=109, a110=110, a111=111, a112=112, a113=113, a114=114, a115=115, a116=116, a117=117, a118=118, a119=119, a120=120, a121=121, a122=122, a123=123, a124=124, a125=125, a126=126, a127=127, a128=128, a129=129, a130=130, a131=131, a132=132, a133=133, a134=134, a135=135, a136=136, a137=137, a138=138, a139=139, a140=140, a141=141, a142=142, a143=143, a144=144, a145=145, a146=146, a147=147, a148=148, a149=149, a150=150, a151=151, a152=152, a153=153, a154=154, a155=155, a156=156, a157=157, a158=158, a159=159, a160=160, a161=161, a162=162, a163=163, a164=164, a165=165, a166=166, a167=167, a168=168, a169=169, a170=170, a171=171, a172=172, a173=173, a174=174, a175=175, a176=176, a177=177, a178=178, a179=179, a180=180, a181=181, a182=182, a183=183, a184=184, a185=185, a186=186, a187=187, a188=188, a189=189, a190=190, a191=191, a192=192, a193=193, a194=194, a195=195, a196=196, a197=197, a198=198, a199=199, a200=200, a201=201, a202=202, a203=203, a204=204, a205=205, a206=206, a207=207, a208=208, a209=209, a210=210, a211=211, a212=212, a213=213, a214=214, a215=215, a216=216, a217=217, a218=218, a219=219, a220=220, a221=221, a222=222, a223=223, a224=224, a225=225, a226=226, a227=227, a228=228, a229=229, a230=230, a231=231, a232=232, a233=233, a234=234, a235=235, a236=236, a237=237, a238=238, a239=239, a240=240, a241=241, a242=242, a243=243, a244=244, a245=245, a246=246, a247=247, a248=248, a249=249, a250=250, a251=251, a252=252, a253=253, a254=254, a255=255, a256=256, a257=257, a258=258, a259=259, *args, k=1, **kw):
    return a0, a259, args, k, kw
print(many_defaults(), many_defaults(1, a259=2, z=3))
def cond(x):
    return 0 if x == 0 else 1 if x == 1 else 2 if x == 2 else 3 if x == 3 else 4 if x == 4 else 5 if x == 5 else 6 if x == 6 else 7 if x == 7 else 8 if x == 8 else 9 if x == 9 else 10 if x == 10 else 11 if x == 11 else 12 if x == 12 else 13 if x == 13 else 14 if x == 14 else 15 if x == 15 else 16 if x == 16 else 17 if x == 17 else 18 if x == 18 else 19 if x == 19 else 20 if x == 20 else 21 if x == 21 else 22 if x == 22 else 23 if x == 23 else 24 if x == 24 else 25 if x == 25 else 26 if x == 26 else 27 if x == 27 else 28 if x == 28 else 29 if x == 29 else 30 if x == 30 else 31 if x == 31 else 32 if x == 32 else 33 if x == 33 else 34 if x == 34 else 35 if x == 35 else 36 if x == 36 else 37 if x == 37 else 38 if x == 38 else 39 if x == 39 else 40 if x == 40 else 41 if x == 41 else 42 if x == 42 else 43 if x == 43 else 44 if x == 44 else 45 if x == 45 else 46 if x == 46 else 47 if x == 47 else 48 if x == 48 else 49 if x == 49 else 50 if x == 50 else 51 if x == 51 else 52 if x == 52 else 53 if x == 53 else 54 if x == 54 else 55 if x == 55 else 56 if x == 56 else 57 if x == 57 else 58 if x == 58 else 59 if x == 59 else 'none'
print(cond(0), cond(59), cond(60))
def boolean(x):
    return x == 0 and 'v0' or x == 1 and 'v1' or x == 2 and 'v2' or x == 3 and 'v3' or x == 4 and 'v4' or x == 5 and 'v5' or x == 6 and 'v6' or x == 7 and 'v7' or x == 8 and 'v8' or x == 9 and 'v9' or x == 10 and 'v10' or x == 11 and 'v11' or x == 12 and 'v12' or x == 13 and 'v13' or x == 14 and 'v14' or x == 15 and 'v15' or x == 16 and 'v16' or x == 17 and 'v17' or x == 18 and 'v18' or x == 19 and 'v19' or x == 20 and 'v20' or x == 21 and 'v21' or x == 22 and 'v22' or x == 23 and 'v23' or x == 24 and 'v24' or x == 25 and 'v25' or x == 26 and 'v26' or x == 27 and 'v27' or x == 28 and 'v28' or x == 29 and 'v29' or x == 30 and 'v30' or x == 31 and 'v31' or x == 32 and 'v32' or x == 33 and 'v33' or x == 34 and 'v34' or x == 35 and 'v35' or x == 36 and 'v36' or x == 37 and 'v37' or x == 38 and 'v38' or x == 39 and 'v39' or x == 40 and 'v40' or x == 41 and 'v41' or x == 42 and 'v42' or x == 43 and 'v43' or x == 44 and 'v44' or x == 45 and 'v45' or x == 46 and 'v46' or x == 47 and 'v47' or x == 48 and 'v48' or x == 49 and 'v49' or x == 50 and 'v50' or x == 51 and 'v51' or x == 52 and 'v52' or x == 53 and 'v53' or x == 54 and 'v54' or x == 55 and 'v55' or x == 56 and 'v56' or x == 57 and 'v57' or x == 58 and 'v58' or x == 59 and 'v59' or x == 60 and 'v60' or x == 61 and 'v61' or x == 62 and 'v62' or x == 63 and 'v63' or x == 64 and 'v64' or x == 65 and 'v65' or x == 66 and 'v66' or x == 67 and 'v67' or x == 68 and 'v68' or x == 69 and 'v69' or x == 70 and 'v70' or x == 71 and 'v71' or x == 72 and 'v72' or x == 73 and 'v73' or x == 74 and 'v74' or x == 75 and 'v75' or x == 76 and 'v76' or x == 77 and 'v77' or x == 78 and 'v78' or x == 79 and 'v79' or x == 80 and 'v80' or x == 81 and 'v81' or x == 82 and 'v82' or x == 83 and 'v83' or x == 84 and 'v84' or x == 85 and 'v85' or x == 86 and 'v86' or x == 87 and 'v87' or x == 88 and 'v88' or x == 89 and 'v89' or x == 90 and 'v90' or x == 91 and 'v91' or x == 92 and 'v92' or x == 93 and 'v93' or x == 94 and 'v94' or x == 95 and 'v95' or x == 96 and 'v96' or x == 97 and 'v97' or x == 98 and 'v98' or x == 99 and 'v99' or x == 100 and 'v100' or x == 101 and 'v101' or x == 102 and 'v102' or x == 103 and 'v103' or x == 104 and 'v104' or x == 105 and 'v105' or x == 106 and 'v106' or x == 107 and 'v107' or x == 108 and 'v108' or x == 109 and 'v109' or x == 110 and 'v110' or x == 111 and 'v111' or x == 112 and 'v112' or x == 113 and 'v113' or x == 114 and 'v114' or x == 115 and 'v115' or x == 116 and 'v116' or x == 117 and 'v117' or x == 118 and 'v118' or x == 119 and 'v119' or x == 120 and 'v120' or x == 121 and 'v121' or x == 122 and 'v122' or x == 123 and 'v123' or x == 124 and 'v124' or x == 125 and 'v125' or x == 126 and 'v126' or x == 127 and 'v127' or x == 128 and 'v128' or x == 129 and 'v129' or x == 130 and 'v130' or x == 131 and 'v131' or x == 132 and 'v132' or x == 133 and 'v133' or x == 134 and 'v134' or x == 135 and 'v135' or x == 136 and 'v136' or x == 137 and 'v137' or x == 138 and 'v138' or x == 139 and 'v139' or x == 140 and 'v140' or x == 141 and 'v141' or x == 142 and 'v142' or x == 143 and 'v143' or x == 144 and 'v144' or x == 145 and 'v145' or x == 146 and 'v146' or x == 147 and 'v147' or x == 148 and 'v148' or x == 149 and 'v149'
print(boolean(0), boolean(149), boolean(150))
def chain(x):
    if x == 0: return 'c0'
    elif x == 1: return 'c1'
    elif x == 2: return 'c2'
    elif x == 3: return 'c3'
    elif x == 4: return 'c4'
    elif x == 5: return 'c5'
    elif x == 6: return 'c6'
    elif x == 7: return 'c7'
    elif x == 8: return 'c8'
    elif x == 9: return 'c9'
    elif x == 10: return 'c10'
    elif x == 11: return 'c11'
    elif x == 12: return 'c12'
    elif x == 13: return 'c13'
    elif x == 14: return 'c14'
    elif x == 15: return 'c15'
    elif x == 16: return 'c16'
    elif x == 17: return 'c17'
    elif x == 18: return 'c18'
    elif x == 19: return 'c19'
    elif x == 20: return 'c20'
    elif x == 21: return 'c21'
    elif x == 22: return 'c22'
    elif x == 23: return 'c23'
    elif x == 24: return 'c24'
    elif x == 25: return 'c25'
    elif x == 26: return 'c26'
    elif x == 27: return 'c27'
    elif x == 28: return 'c28'
    elif x == 29: return 'c29'
    elif x == 30: return 'c30'
    elif x == 31: return 'c31'
    elif x == 32: return 'c32'
    elif x == 33: return 'c33'
    elif x == 34: return 'c34'
    elif x == 35: return 'c35'
    elif x == 36: return 'c36'
    elif x == 37: return 'c37'
    elif x == 38: return 'c38'
    elif x == 39: return 'c39'
    elif x == 40: return 'c40'
    elif x == 41: return 'c41'
    elif x == 42: return 'c42'
    elif x == 43: return 'c43'
    elif x == 44: return 'c44'
    elif x == 45: return 'c45'
    elif x == 46: return 'c46'
    elif x == 47: return 'c47'
    elif x == 48: return 'c48'
    elif x == 49: return 'c49'
    elif x == 50: return 'c50'
    elif x == 51: return 'c51'
    elif x == 52: return 'c52'
    elif x == 53: return 'c53'
    elif x == 54: return 'c54'
    elif x == 55: return 'c55'
    elif x == 56: return 'c56'
    elif x == 57: return 'c57'
    elif x == 58: return 'c58'
    elif x == 59: return 'c59'
    elif x == 60: return 'c60'
    elif x == 61: return 'c61'
    elif x == 62: return 'c62'
    elif x == 63: return 'c63'
    elif x == 64: return 'c64'
    elif x == 65: return 'c65'
    elif x == 66: return 'c66'
    elif x == 67: return 'c67'
    elif x == 68: return 'c68'
    elif x == 69: return 'c69'
    elif x == 70: return 'c70'
    elif x == 71: return 'c71'
    elif x == 72: return 'c72'
    elif x == 73: return 'c73'
    elif x == 74: return 'c74'
    elif x == 75: return 'c75'
    elif x == 76: return 'c76'
    elif x == 77: return 'c77'
    elif x == 78: return 'c78'
    elif x == 79: return 'c79'
    elif x == 80: return 'c80'
    elif x == 81: return 'c81'
    elif x == 82: return 'c82'
    elif x == 83: return 'c83'
    elif x == 84: return 'c84'
    elif x == 85: return 'c85'
    elif x == 86: return 'c86'
    elif x == 87: return 'c87'
    elif x == 88: return 'c88'
    elif x == 89: return 'c89'
    elif x == 90: return 'c90'
    elif x == 91: return 'c91'
    elif x == 92: return 'c92'
    elif x == 93: return 'c93'
    elif x == 94: return 'c94'
    elif x == 95: return 'c95'
    elif x == 96: return 'c96'
    elif x == 97: return 'c97'
    elif x == 98: return 'c98'
    elif x == 99: return 'c99'
    elif x == 100: return 'c100'
    elif x == 101: return 'c101'
    elif x == 102: return 'c102'
    elif x == 103: return 'c103'
    elif x == 104: return 'c104'
    elif x == 105: return 'c105'
    elif x == 106: return 'c106'
    elif x == 107: return 'c107'
    elif x == 108: return 'c108'
    elif x == 109: return 'c109'
    elif x == 110: return 'c110'
    elif x == 111: return 'c111'
    elif x == 112: return 'c112'
    elif x == 113: return 'c113'
    elif x == 114: return 'c114'
    elif x == 115: return 'c115'
    elif x == 116: return 'c116'
    elif x == 117: return 'c117'
    elif x == 118: return 'c118'
    elif x == 119: return 'c119'
    elif x == 120: return 'c120'
    elif x == 121: return 'c121'
    elif x == 122: return 'c122'
    elif x == 123: return 'c123'
    elif x == 124: return 'c124'
    elif x == 125: return 'c125'
    elif x == 126: return 'c126'
    elif x == 127: return 'c127'
    elif x == 128: return 'c128'
    elif x == 129: return 'c129'
    elif x == 130: return 'c130'
    elif x == 131: return 'c131'
    elif x == 132: return 'c132'
    elif x == 133: return 'c133'
    elif x == 134: return 'c134'
    elif x == 135: return 'c135'
    elif x == 136: return 'c136'
    elif x == 137: return 'c137'
    elif x == 138: return 'c138'
    elif x == 139: return 'c139'
    elif x == 140: return 'c140'
    elif x == 141: return 'c141'
    elif x == 142: return 'c142'
    elif x == 143: return 'c143'
    elif x == 144: return 'c144'
    elif x == 145: return 'c145'
    elif x == 146: return 'c146'
    elif x == 147: return 'c147'
    elif x == 148: return 'c148'
    elif x == 149: return 'c149'
    elif x == 150: return 'c150'
    elif x == 151: return 'c151'
    elif x == 152: return 'c152'
    elif x == 153: return 'c153'
    elif x == 154: return 'c154'
    elif x == 155: return 'c155'
    elif x == 156: return 'c156'
    elif x == 157: return 'c157'
    elif x == 158: return 'c158'
    elif x == 159: return 'c159'
    elif x == 160: return 'c160'
    elif x == 161: return 'c161'
    elif x == 162: return 'c162'
    elif x == 163: return 'c163'
    elif x == 164: return 'c164'
    elif x == 165: return 'c165'
    elif x == 166: return 'c166'
    elif x == 167: return 'c167'
    elif x == 168: return 'c168'
    elif x == 169: return 'c169'
    elif x == 170: return 'c170'
    elif x == 171: return 'c171'
    elif x == 172: return 'c172'
    elif x == 173: return 'c173'
    elif x == 174: return 'c174'
    elif x == 175: return 'c175'
    elif x == 176: return 'c176'
    elif x == 177: return 'c177'
    elif x == 178: return 'c178'
    elif x == 179: return 'c179'
    elif x == 180: return 'c180'
    elif x == 181: return 'c181'
    elif x == 182: return 'c182'
    elif x == 183: return 'c183'
    elif x == 184: return 'c184'
    elif x == 185: return 'c185'
    elif x == 186: return 'c186'
    elif x == 187: return 'c187'
    elif x == 188: return 'c188'
    elif x == 189: return 'c189'
    elif x == 190: return 'c190'
    elif x == 191: return 'c191'
    elif x == 192: return 'c192'
    elif x == 193: return 'c193'
    elif x == 194: return 'c194'
    elif x == 195: return 'c195'
    elif x == 196: return 'c196'
    elif x == 197: return 'c197'
    elif x == 198: return 'c198'
    elif x == 199: return 'c199'
    else: return 'no'
print(chain(0), chain(199), chain(200))
def blocks(n):
    log = []
    for i0 in range(2):
        try:
            for i1 in range(2):
                try:
                    for i2 in range(2):
                        try:
                            for i3 in range(2):
                                try:
                                    for i4 in range(2):
                                        try:
                                            for i5 in range(2):
                                                try:
                                                    for i6 in range(2):
                                                        try:
                                                            for i7 in range(2):
                                                                try:
                                                                    for i8 in range(2):
                                                                        try:
                                                                            for i9 in range(2):
                                                                                try:
                                                                                    log.append(1)
                                                                                    if len(log) == n: raise ValueError('deep')
                                                                                finally: log.append(19)
                                                                        finally: log.append(18)
                                                                finally: log.append(17)
                                                        finally: log.append(16)
                                                finally: log.append(15)
                                        finally: log.append(14)
                                finally: log.append(13)
                        finally: log.append(12)
                finally: log.append(11)
        finally: log.append(10)
    return len(log), sum(log)
print(blocks(-1))
try:
    blocks(5)
except ValueError as e: print(e)
def loop_far(n):
    c = 0
    while n:
        n -= 1
        if n == 0: c += 0; continue
        if n == 1: c += 1; continue
        if n == 2: c += 2; continue
        if n == 3: c += 3; continue
        if n == 4: c += 4; continue
        if n == 5: c += 5; continue
        if n == 6: c += 6; continue
        if n == 7: c += 7; continue
        if n == 8: c += 8; continue
        if n == 9: c += 9; continue
        if n == 10: c += 10; continue
        if n == 11: c += 11; continue
        if n == 12: c += 12; continue
        if n == 13: c += 13; continue
        if n == 14: c += 14; continue
        if n == 15: c += 15; continue
        if n == 16: c += 16; continue
        if n == 17: c += 17; continue
        if n == 18: c += 18; continue
        if n == 19: c += 19; continue
        if n == 20: c += 20; continue
        if n == 21: c += 21; continue
        if n == 22: c += 22; continue
        if n == 23: c += 23; continue
        if n == 24: c += 24; continue
        if n == 25: c += 25; continue
        if n == 26: c += 26; continue
        if n == 27: c += 27; continue
        if n == 28: c += 28; continue
        if n == 29: c += 29; continue
        if n == 30: c += 30; continue
        if n == 31: c += 31; continue
        if n == 32: c += 32; continue
        if n == 33: c += 33; continue
        if n == 34: c += 34; continue
        if n == 35: c += 35; continue
        if n == 36: c += 36; continue
        if n == 37: c += 37; continue
        if n == 38: c += 38; continue
        if n == 39: c += 39; continue
        if n == 40: c += 40; continue
        if n == 41: c += 41; continue
        if n == 42: c += 42; continue
        if n == 43: c += 43; continue
        if n == 44: c += 44; continue
        if n == 45: c += 45; continue
        if n == 46: c += 46; continue
        if n == 47: c += 47; continue
        if n == 48: c += 48; continue
        if n == 49: c += 49; continue
        if n == 50: c += 50; continue
        if n == 51: c += 51; continue
        if n == 52: c += 52; continue
        if n == 53: c += 53; continue
        if n == 54: c += 54; continue
        if n == 55: c += 55; continue
        if n == 56: c += 56; continue
        if n == 57: c += 57; continue
        if n == 58: c += 58; continue
        if n == 59: c += 59; continue
        if n == 60: c += 60; continue
        if n == 61: c += 61; continue
        if n == 62: c += 62; continue
        if n == 63: c += 63; continue
        if n == 64: c += 64; continue
        if n == 65: c += 65; continue
        if n == 66: c += 66; continue
        if n == 67: c += 67; continue
        if n == 68: c += 68; continue
        if n == 69: c += 69; continue
        if n == 70: c += 70; continue
        if n == 71: c += 71; continue
        if n == 72: c += 72; continue
        if n == 73: c += 73; continue
        if n == 74: c += 74; continue
        if n == 75: c += 75; continue
        if n == 76: c += 76; continue
        if n == 77: c += 77; continue
        if n == 78: c += 78; continue
        if n == 79: c += 79; continue
        if n == 80: c += 80; continue
        if n == 81: c += 81; continue
        if n == 82: c += 82; continue
        if n == 83: c += 83; continue
        if n == 84: c += 84; continue
        if n == 85: c += 85; continue
        if n == 86: c += 86; continue
        if n == 87: c += 87; continue
        if n == 88: c += 88; continue
        if n == 89: c += 89; continue
        if n == 90: c += 90; continue
        if n == 91: c += 91; continue
        if n == 92: c += 92; continue
        if n == 93: c += 93; continue
        if n == 94: c += 94; continue
        if n == 95: c += 95; continue
        if n == 96: c += 96; continue
        if n == 97: c += 97; continue
        if n == 98: c += 98; continue
        if n == 99: c += 99; continue
        if n == 100: c += 100; continue
        if n == 101: c += 101; continue
        if n == 102: c += 102; continue
        if n == 103: c += 103; continue
        if n == 104: c += 104; continue
        if n == 105: c += 105; continue
        if n == 106: c += 106; continue
        if n == 107: c += 107; continue
        if n == 108: c += 108; continue
        if n == 109: c += 109; continue
        if n == 110: c += 110; continue
        if n == 111: c += 111; continue
        if n == 112: c += 112; continue
        if n == 113: c += 113; continue
        if n == 114: c += 114; continue
        if n == 115: c += 115; continue
        if n == 116: c += 116; continue
        if n == 117: c += 117; continue
        if n == 118: c += 118; continue
        if n == 119: c += 119; continue
        if n == 120: c += 120; continue
        if n == 121: c += 121; continue
        if n == 122: c += 122; continue
        if n == 123: c += 123; continue
        if n == 124: c += 124; continue
        if n == 125: c += 125; continue
        if n == 126: c += 126; continue
        if n == 127: c += 127; continue
        if n == 128: c += 128; continue
        if n == 129: c += 129; continue
        if n == 130: c += 130; continue
        if n == 131: c += 131; continue
        if n == 132: c += 132; continue
        if n == 133: c += 133; continue
        if n == 134: c += 134; continue
        if n == 135: c += 135; continue
        if n == 136: c += 136; continue
        if n == 137: c += 137; continue
        if n == 138: c += 138; continue
        if n == 139: c += 139; continue
        if n == 140: c += 140; continue
        if n == 141: c += 141; continue
        if n == 142: c += 142; continue
        if n == 143: c += 143; continue
        if n == 144: c += 144; continue
        if n == 145: c += 145; continue
        if n == 146: c += 146; continue
        if n == 147: c += 147; continue
        if n == 148: c += 148; continue
        if n == 149: c += 149; continue
        if n == 150: c += 150; continue
        if n == 151: c += 151; continue
        if n == 152: c += 152; continue
        if n == 153: c += 153; continue
        if n == 154: c += 154; continue
        if n == 155: c += 155; continue
        if n == 156: c += 156; continue
        if n == 157: c += 157; continue
        if n == 158: c += 158; continue
        if n == 159: c += 159; continue
        if n == 160: c += 160; continue
        if n == 161: c += 161; continue
        if n == 162: c += 162; continue
        if n == 163: c += 163; continue
        if n == 164: c += 164; continue
        if n == 165: c += 165; continue
        if n == 166: c += 166; continue
        if n == 167: c += 167; continue
        if n == 168: c += 168; continue
        if n == 169: c += 169; continue
        if n == 170: c += 170; continue
        if n == 171: c += 171; continue
        if n == 172: c += 172; continue
        if n == 173: c += 173; continue
        if n == 174: c += 174; continue
        if n == 175: c += 175; continue
        if n == 176: c += 176; continue
        if n == 177: c += 177; continue
        if n == 178: c += 178; continue
        if n == 179: c += 179; continue
        if n == 180: c += 180; continue
        if n == 181: c += 181; continue
        if n == 182: c += 182; continue
        if n == 183: c += 183; continue
        if n == 184: c += 184; continue
        if n == 185: c += 185; continue
        if n == 186: c += 186; continue
        if n == 187: c += 187; continue
        if n == 188: c += 188; continue
        if n == 189: c += 189; continue
        if n == 190: c += 190; continue
        if n == 191: c += 191; continue
        if n == 192: c += 192; continue
        if n == 193: c += 193; continue
        if n == 194: c += 194; continue
        if n == 195: c += 195; continue
        if n == 196: c += 196; continue
        if n == 197: c += 197; continue
        if n == 198: c += 198; continue
        if n == 199: c += 199; continue
        if n == 200: c += 200; continue
        if n == 201: c += 201; continue
        if n == 202: c += 202; continue
        if n == 203: c += 203; continue
        if n == 204: c += 204; continue
        if n == 205: c += 205; continue
        if n == 206: c += 206; continue
        if n == 207: c += 207; continue
        if n == 208: c += 208; continue
        if n == 209: c += 209; continue
        if n == 210: c += 210; continue
        if n == 211: c += 211; continue
        if n == 212: c += 212; continue
        if n == 213: c += 213; continue
        if n == 214: c += 214; continue
        if n == 215: c += 215; continue
        if n == 216: c += 216; continue
        if n == 217: c += 217; continue
        if n == 218: c += 218; continue
        if n == 219: c += 219; continue
        if n == 220: c += 220; continue
        if n == 221: c += 221; continue
        if n == 222: c += 222; continue
        if n == 223: c += 223; continue
        if n == 224: c += 224; continue
        if n == 225: c += 225; continue
        if n == 226: c += 226; continue
        if n == 227: c += 227; continue
        if n == 228: c += 228; continue
        if n == 229: c += 229; continue
        if n == 230: c += 230; continue
        if n == 231: c += 231; continue
        if n == 232: c += 232; continue
        if n == 233: c += 233; continue
        if n == 234: c += 234; continue
        if n == 235: c += 235; continue
        if n == 236: c += 236; continue
        if n == 237: c += 237; continue
        if n == 238: c += 238; continue
        if n == 239: c += 239; continue
        if n == 240: c += 240; continue
        if n == 241: c += 241; continue
        if n == 242: c += 242; continue
        if n == 243: c += 243; continue
        if n == 244: c += 244; continue
        if n == 245: c += 245; continue
        if n == 246: c += 246; continue
        if n == 247: c += 247; continue
        if n == 248: c += 248; continue
        if n == 249: c += 249; continue
        if n == 250: c += 250; continue
        if n == 251: c += 251; continue
        if n == 252: c += 252; continue
        if n == 253: c += 253; continue
        if n == 254: c += 254; continue
        if n == 255: c += 255; continue
        if n == 256: c += 256; continue
        if n == 257: c += 257; continue
        if n == 258: c += 258; continue
        if n == 259: c += 259; continue
        if n == 260: c += 260; continue
        if n == 261: c += 261; continue
        if n == 262: c += 262; continue
        if n == 263: c += 263; continue
        if n == 264: c += 264; continue
        if n == 265: c += 265; continue
        if n == 266: c += 266; continue
        if n == 267: c += 267; continue
        if n == 268: c += 268; continue
        if n == 269: c += 269; continue
        if n == 270: c += 270; continue
        if n == 271: c += 271; continue
        if n == 272: c += 272; continue
        if n == 273: c += 273; continue
        if n == 274: c += 274; continue
        if n == 275: c += 275; continue
        if n == 276: c += 276; continue
        if n == 277: c += 277; continue
        if n == 278: c += 278; continue
        if n == 279: c += 279; continue
        if n == 280: c += 280; continue
        if n == 281: c += 281; continue
        if n == 282: c += 282; continue
        if n == 283: c += 283; continue
        if n == 284: c += 284; continue
        if n == 285: c += 285; continue
        if n == 286: c += 286; continue
        if n == 287: c += 287; continue
        if n == 288: c += 288; continue
        if n == 289: c += 289; continue
        if n == 290: c += 290; continue
        if n == 291: c += 291; continue
        if n == 292: c += 292; continue
        if n == 293: c += 293; continue
        if n == 294: c += 294; continue
        if n == 295: c += 295; continue
        if n == 296: c += 296; continue
        if n == 297: c += 297; continue
        if n == 298: c += 298; continue
        if n == 299: c += 299; continue
        c += 1
    return c
print(loop_far(600))
def gen_long():
    x0 = yield 0
    x1 = yield 1
    x2 = yield 2
    x3 = yield 3
    x4 = yield 4
    x5 = yield 5
    x6 = yield 6
    x7 = yield 7
    x8 = yield 8
    x9 = yield 9
    x10 = yield 10
    x11 = yield 11
    x12 = yield 12
    x13 = yield 13
    x14 = yield 14
    x15 = yield 15
    x16 = yield 16
    x17 = yield 17
    x18 = yield 18
    x19 = yield 19
    x20 = yield 20
    x21 = yield 21
    x22 = yield 22
    x23 = yield 23
    x24 = yield 24
    x25 = yield 25
    x26 = yield 26
    x27 = yield 27
    x28 = yield 28
    x29 = yield 29
    x30 = yield 30
    x31 = yield 31
    x32 = yield 32
    x33 = yield 33
    x34 = yield 34
    x35 = yield 35
    x36 = yield 36
    x37 = yield 37
    x38 = yield 38
    x39 = yield 39
    x40 = yield 40
    x41 = yield 41
    x42 = yield 42
    x43 = yield 43
    x44 = yield 44
    x45 = yield 45
    x46 = yield 46
    x47 = yield 47
    x48 = yield 48
    x49 = yield 49
    x50 = yield 50
    x51 = yield 51
    x52 = yield 52
    x53 = yield 53
    x54 = yield 54
    x55 = yield 55
    x56 = yield 56
    x57 = yield 57
    x58 = yield 58
    x59 = yield 59
    x60 = yield 60
    x61 = yield 61
    x62 = yield 62
    x63 = yield 63
    x64 = yield 64
    x65 = yield 65
    x66 = yield 66
    x67 = yield 67
    x68 = yield 68
    x69 = yield 69
    x70 = yield 70
    x71 = yield 71
    x72 = yield 72
    x73 = yield 73
    x74 = yield 74
    x75 = yield 75
    x76 = yield 76
    x77 = yield 77
    x78 = yield 78
    x79 = yield 79
    x80 = yield 80
    x81 = yield 81
    x82 = yield 82
    x83 = yield 83
    x84 = yield 84
    x85 = yield 85
    x86 = yield 86
    x87 = yield 87
    x88 = yield 88
    x89 = yield 89
    x90 = yield 90
    x91 = yield 91
    x92 = yield 92
    x93 = yield 93
    x94 = yield 94
    x95 = yield 95
    x96 = yield 96
    x97 = yield 97
    x98 = yield 98
    x99 = yield 99
    x100 = yield 100
    x101 = yield 101
    x102 = yield 102
    x103 = yield 103
    x104 = yield 104
    x105 = yield 105
    x106 = yield 106
    x107 = yield 107
    x108 = yield 108
    x109 = yield 109
    x110 = yield 110
    x111 = yield 111
    x112 = yield 112
    x113 = yield 113
    x114 = yield 114
    x115 = yield 115
    x116 = yield 116
    x117 = yield 117
    x118 = yield 118
    x119 = yield 119
    x120 = yield 120
    x121 = yield 121
    x122 = yield 122
    x123 = yield 123
    x124 = yield 124
    x125 = yield 125
    x126 = yield 126
    x127 = yield 127
    x128 = yield 128
    x129 = yield 129
    x130 = yield 130
    x131 = yield 131
    x132 = yield 132
    x133 = yield 133
    x134 = yield 134
    x135 = yield 135
    x136 = yield 136
    x137 = yield 137
    x138 = yield 138
    x139 = yield 139
    x140 = yield 140
    x141 = yield 141
    x142 = yield 142
    x143 = yield 143
    x144 = yield 144
    x145 = yield 145
    x146 = yield 146
    x147 = yield 147
    x148 = yield 148
    x149 = yield 149
    yield x0, x10, x20, x30, x40, x50, x60, x70, x80, x90, x100, x110, x120, x130, x140
print(sum(v for v in gen_long() if isinstance(v, int)))
g = gen_long(); next(g)
for i in range(149): g.send(i * 2)
print(g.send('last'))
subject = 250
if subject == 0: print('matched', 0)
elif subject == 1: print('matched', 1)
elif subject == 2: print('matched', 2)
elif subject == 3: print('matched', 3)
elif subject == 4: print('matched', 4)
elif subject == 5: print('matched', 5)
elif subject == 6: print('matched', 6)
elif subject == 7: print('matched', 7)
elif subject == 8: print('matched', 8)
elif subject == 9: print('matched', 9)
elif subject == 10: print('matched', 10)
elif subject == 11: print('matched', 11)
elif subject == 12: print('matched', 12)
elif subject == 13: print('matched', 13)
elif subject == 14: print('matched', 14)
elif subject == 15: print('matched', 15)
elif subject == 16: print('matched', 16)
elif subject == 17: print('matched', 17)
elif subject == 18: print('matched', 18)
elif subject == 19: print('matched', 19)
elif subject == 20: print('matched', 20)
elif subject == 21: print('matched', 21)
elif subject == 22: print('matched', 22)
elif subject == 23: print('matched', 23)
elif subject == 24: print('matched', 24)
elif subject == 25: print('matched', 25)
elif subject == 26: print('matched', 26)
elif subject == 27: print('matched', 27)
elif subject == 28: print('matched', 28)
elif subject == 29: print('matched', 29)
elif subject == 30: print('matched', 30)
elif subject == 31: print('matched', 31)
elif subject == 32: print('matched', 32)
elif subject == 33: print('matched', 33)
elif subject == 34: print('matched', 34)
elif subject == 35: print('matched', 35)
elif subject == 36: print('matched', 36)
elif subject == 37: print('matched', 37)
elif subject == 38: print('matched', 38)
elif subject == 39: print('matched', 39)
elif subject == 40: print('matched', 40)
elif subject == 41: print('matched', 41)
elif subject == 42: print('matched', 42)
elif subject == 43: print('matched', 43)
elif subject == 44: print('matched', 44)
elif subject == 45: print('matched', 45)
elif subject == 46: print('matched', 46)
elif subject == 47: print('matched', 47)
elif subject == 48: print('matched', 48)
elif subject == 49: print('matched', 49)
elif subject == 50: print('matched', 50)
elif subject == 51: print('matched', 51)
elif subject == 52: print('matched', 52)
elif subject == 53: print('matched', 53)
elif subject == 54: print('matched', 54)
elif subject == 55: print('matched', 55)
elif subject == 56: print('matched', 56)
elif subject == 57: print('matched', 57)
elif subject == 58: print('matched', 58)
elif subject == 59: print('matched', 59)
elif subject == 60: print('matched', 60)
elif subject == 61: print('matched', 61)
elif subject == 62: print('matched', 62)
elif subject == 63: print('matched', 63)
elif subject == 64: print('matched', 64)
elif subject == 65: print('matched', 65)
elif subject == 66: print('matched', 66)
elif subject == 67: print('matched', 67)
elif subject == 68: print('matched', 68)
elif subject == 69: print('matched', 69)
elif subject == 70: print('matched', 70)
elif subject == 71: print('matched', 71)
elif subject == 72: print('matched', 72)
elif subject == 73: print('matched', 73)
elif subject == 74: print('matched', 74)
elif subject == 75: print('matched', 75)
elif subject == 76: print('matched', 76)
elif subject == 77: print('matched', 77)
elif subject == 78: print('matched', 78)
elif subject == 79: print('matched', 79)
elif subject == 80: print('matched', 80)
elif subject == 81: print('matched', 81)
elif subject == 82: print('matched', 82)
elif subject == 83: print('matched', 83)
elif subject == 84: print('matched', 84)
elif subject == 85: print('matched', 85)
elif subject == 86: print('matched', 86)
elif subject == 87: print('matched', 87)
elif subject == 88: print('matched', 88)
elif subject == 89: print('matched', 89)
elif subject == 90: print('matched', 90)
elif subject == 91: print('matched', 91)
elif subject == 92: print('matched', 92)
elif subject == 93: print('matched', 93)
elif subject == 94: print('matched', 94)
elif subject == 95: print('matched', 95)
elif subject == 96: print('matched', 96)
elif subject == 97: print('matched', 97)
elif subject == 98: print('matched', 98)
elif subject == 99: print('matched', 99)
elif subject == 100: print('matched', 100)
elif subject == 101: print('matched', 101)
elif subject == 102: print('matched', 102)
elif subject == 103: print('matched', 103)
elif subject == 104: print('matched', 104)
elif subject == 105: print('matched', 105)
elif subject == 106: print('matched', 106)
elif subject == 107: print('matched', 107)
elif subject == 108: print('matched', 108)
elif subject == 109: print('matched', 109)
elif subject == 110: print('matched', 110)
elif subject == 111: print('matched', 111)
elif subject == 112: print('matched', 112)
elif subject == 113: print('matched', 113)
elif subject == 114: print('matched', 114)
elif subject == 115: print('matched', 115)
elif subject == 116: print('matched', 116)
elif subject == 117: print('matched', 117)
elif subject == 118: print('matched', 118)
elif subject == 119: print('matched', 119)
elif subject == 120: print('matched', 120)
elif subject == 121: print('matched', 121)
elif subject == 122: print('matched', 122)
elif subject == 123: print('matched', 123)
elif subject == 124: print('matched', 124)
elif subject == 125: print('matched', 125)
elif subject == 126: print('matched', 126)
elif subject == 127: print('matched', 127)
elif subject == 128: print('matched', 128)
elif subject == 129: print('matched', 129)
elif subject == 130: print('matched', 130)
elif subject == 131: print('matched', 131)
elif subject == 132: print('matched', 132)
elif subject == 133: print('matched', 133)
elif subject == 134: print('matched', 134)
elif subject == 135: print('matched', 135)
elif subject == 136: print('matched', 136)
elif subject == 137: print('matched', 137)
elif subject == 138: print('matched', 138)
elif subject == 139: print('matched', 139)
elif subject == 140: print('matched', 140)
elif subject == 141: print('matched', 141)
elif subject == 142: print('matched', 142)
elif subject == 143: print('matched', 143)
elif subject == 144: print('matched', 144)
elif subject == 145: print('matched', 145)
elif subject == 146: print('matched', 146)
elif subject == 147: print('matched', 147)
elif subject == 148: print('matched', 148)
elif subject == 149: print('matched', 149)
elif subject == 150: print('matched', 150)
elif subject == 151: print('matched', 151)
elif subject == 152: print('matched', 152)
elif subject == 153: print('matched', 153)
elif subject == 154: print('matched', 154)
elif subject == 155: print('matched', 155)
elif subject == 156: print('matched', 156)
elif subject == 157: print('matched', 157)
elif subject == 158: print('matched', 158)
elif subject == 159: print('matched', 159)
elif subject == 160: print('matched', 160)
elif subject == 161: print('matched', 161)
elif subject == 162: print('matched', 162)
elif subject == 163: print('matched', 163)
elif subject == 164: print('matched', 164)
elif subject == 165: print('matched', 165)
elif subject == 166: print('matched', 166)
elif subject == 167: print('matched', 167)
elif subject == 168: print('matched', 168)
elif subject == 169: print('matched', 169)
elif subject == 170: print('matched', 170)
elif subject == 171: print('matched', 171)
elif subject == 172: print('matched', 172)
elif subject == 173: print('matched', 173)
elif subject == 174: print('matched', 174)
elif subject == 175: print('matched', 175)
elif subject == 176: print('matched', 176)
elif subject == 177: print('matched', 177)
elif subject == 178: print('matched', 178)
elif subject == 179: print('matched', 179)
elif subject == 180: print('matched', 180)
elif subject == 181: print('matched', 181)
elif subject == 182: print('matched', 182)
elif subject == 183: print('matched', 183)
elif subject == 184: print('matched', 184)
elif subject == 185: print('matched', 185)
elif subject == 186: print('matched', 186)
elif subject == 187: print('matched', 187)
elif subject == 188: print('matched', 188)
elif subject == 189: print('matched', 189)
elif subject == 190: print('matched', 190)
elif subject == 191: print('matched', 191)
elif subject == 192: print('matched', 192)
elif subject == 193: print('matched', 193)
elif subject == 194: print('matched', 194)
elif subject == 195: print('matched', 195)
elif subject == 196: print('matched', 196)
elif subject == 197: print('matched', 197)
elif subject == 198: print('matched', 198)
elif subject == 199: print('matched', 199)
elif subject == 200: print('matched', 200)
elif subject == 201: print('matched', 201)
elif subject == 202: print('matched', 202)
elif subject == 203: print('matched', 203)
elif subject == 204: print('matched', 204)
elif subject == 205: print('matched', 205)
elif subject == 206: print('matched', 206)
elif subject == 207: print('matched', 207)
elif subject == 208: print('matched', 208)
elif subject == 209: print('matched', 209)
elif subject == 210: print('matched', 210)
elif subject == 211: print('matched', 211)
elif subject == 212: print('matched', 212)
elif subject == 213: print('matched', 213)
elif subject == 214: print('matched', 214)
elif subject == 215: print('matched', 215)
elif subject == 216: print('matched', 216)
elif subject == 217: print('matched', 217)
elif subject == 218: print('matched', 218)
elif subject == 219: print('matched', 219)
elif subject == 220: print('matched', 220)
elif subject == 221: print('matched', 221)
elif subject == 222: print('matched', 222)
elif subject == 223: print('matched', 223)
elif subject == 224: print('matched', 224)
elif subject == 225: print('matched', 225)
elif subject == 226: print('matched', 226)
elif subject == 227: print('matched', 227)
elif subject == 228: print('matched', 228)
elif subject == 229: print('matched', 229)
elif subject == 230: print('matched', 230)
elif subject == 231: print('matched', 231)
elif subject == 232: print('matched', 232)
elif subject == 233: print('matched', 233)
elif subject == 234: print('matched', 234)
elif subject == 235: print('matched', 235)
elif subject == 236: print('matched', 236)
elif subject == 237: print('matched', 237)
elif subject == 238: print('matched', 238)
elif subject == 239: print('matched', 239)
elif subject == 240: print('matched', 240)
elif subject == 241: print('matched', 241)
elif subject == 242: print('matched', 242)
elif subject == 243: print('matched', 243)
elif subject == 244: print('matched', 244)
elif subject == 245: print('matched', 245)
elif subject == 246: print('matched', 246)
elif subject == 247: print('matched', 247)
elif subject == 248: print('matched', 248)
elif subject == 249: print('matched', 249)
elif subject == 250: print('matched', 250)
elif subject == 251: print('matched', 251)
elif subject == 252: print('matched', 252)
elif subject == 253: print('matched', 253)
elif subject == 254: print('matched', 254)
elif subject == 255: print('matched', 255)
elif subject == 256: print('matched', 256)
elif subject == 257: print('matched', 257)
elif subject == 258: print('matched', 258)
elif subject == 259: print('matched', 259)
s = ('piece 0 '
    'piece 1 '
    'piece 2 '
    'piece 3 '
    'piece 4 '
    'piece 5 '
    'piece 6 '
    'piece 7 '
    'piece 8 '
    'piece 9 '
    'piece 10 '
    'piece 11 '
    'piece 12 '
    'piece 13 '
    'piece 14 '
    'piece 15 '
    'piece 16 '
    'piece 17 '
    'piece 18 '
    'piece 19 '
    'piece 20 '
    'piece 21 '
    'piece 22 '
    'piece 23 '
    'piece 24 '
    'piece 25 '
    'piece 26 '
    'piece 27 '
    'piece 28 '
    'piece 29 '
    'piece 30 '
    'piece 31 '
    'piece 32 '
    'piece 33 '
    'piece 34 '
    'piece 35 '
    'piece 36 '
    'piece 37 '
    'piece 38 '
    'piece 39 '
    'piece 40 '
    'piece 41 '
    'piece 42 '
    'piece 43 '
    'piece 44 '
    'piece 45 '
    'piece 46 '
    'piece 47 '
    'piece 48 '
    'piece 49 ')
print(len(s))
print(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259)
print([len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx'), len(''), len('x'), len('xx'), len('xxx'), len('xxxx')].count(3))
