/* SPDX-License-Identifier: MIT */
#include "statement_rows.h"

static const struct Row WHO[] = {
    {"whose account it is, behind what it is on",
     "\"Pelan-pelan,\" bunyi keterangan di akun instagram Persib.",
     "D Persib: Pelan-pelan"},
    {"a report by its kind",
     "Berdasarkan studi lapangan, mesin itu tidak cepat aus.",
     "I studi lapangan: mesin itu tidak cepat aus"},
    {"a pronoun is who spoke, not whom he named",
     "Budi Santoso mengatakan bahwa Sri Rahayu selamat. Ia berharap jembatan "
     "itu dibangun lagi.",
     "I Budi Santoso: Sri Rahayu selamat / "
     "I Budi Santoso: jembatan itu dibangun lagi"},
    {"no comma behind the pronoun",
     "Budi Santoso datang. Jika hujan turun, maka menurutnya jembatan itu akan "
     "ambruk, dan warga akan pergi.",
     "I Budi Santoso: jembatan itu akan ambruk, dan warga akan pergi"},
    {"whoever is called by a name",
     "Kiai Budi Santoso datang. \"Saya kaget,\" jelas lelaki yang akrab disapa "
     "Gus Budi.",
     "D Budi Santoso: Saya kaget"},
    {"what he is, without its second comma",
     "Budi Santoso, juru bicara warga mengatakan jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"an office alone is who holds it",
     "Ahli gempa dari Universitas Garut, Budi Santoso, datang. \"Jembatan itu "
     "ambruk,\" kata Ahli gempa.",
     "D Budi Santoso: Jembatan itu ambruk"},
    {"who stands behind \"yang\" inside what is said",
     "Budi Santoso meminta agar warga yang telah mengusulkan pemakzulan itu "
     "dipanggil.",
     "I Budi Santoso: warga yang telah mengusulkan pemakzulan itu dipanggil"},
    {"a pronoun behind a pronoun",
     "Menurut Budi Santoso, jembatan itu ambruk. Menurutnya, Sri Rahayu sudah "
     "tahu. \"Kami menunggu,\" ujarnya.",
     "I Budi Santoso: jembatan itu ambruk / "
     "I Budi Santoso: Sri Rahayu sudah tahu / D Budi Santoso: Kami menunggu"},
    {"a sentence about another turns the pronoun to him",
     "Budi Santoso mengatakan bahwa jembatan itu ambruk. Sri Rahayu datang "
     "dari Garut. \"Saya kaget,\" ujarnya.",
     "I Budi Santoso: jembatan itu ambruk / D Sri Rahayu: Saya kaget"},
    {"an agent speaks too",
     "Budi Santoso mengatakan bahwa jembatan itu ambruk. Kabar itu diakui "
     "oleh Sri Rahayu. \"Saya kaget,\" ujarnya.",
     "I Budi Santoso: jembatan itu ambruk / D Sri Rahayu: Saya kaget"},
    {"who is quoted inside does not go on",
     "Budi Santoso mengatakan polisi meminta agar warga pulang. \"Kami "
     "menunggu,\" ujarnya.",
     "I Budi Santoso: polisi meminta agar warga pulang / "
     "I polisi: warga pulang / D Budi Santoso: Kami menunggu"},
    {"what he is, with another's name in it",
     "\"Saya kaget,\" kata Budi Santoso.\n\n"
     "Anak buah Bupati Garut Sri Rahayu ini mengatakan jembatan itu ambruk.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: jembatan itu ambruk"},
    {"what he is, who has not spoken yet",
     "Budi Santoso datang ke Garut. Mantan pemain Persib itu mengaku jembatan "
     "itu tua.",
     "I Budi Santoso: jembatan itu tua"},
    {"what he is by his age",
     "Budi Santoso datang ke Garut. \"Saya kaget,\" kata politisi 33 tahun.",
     "D Budi Santoso: Saya kaget"},
    {"somebody of an age is new",
     "Budi Santoso datang ke Garut. \"Saya kaget,\" kata seorang petani 33 "
     "tahun.",
     "D petani 33 tahun: Saya kaget"},
    {"a pronoun behind a lead without its comma",
     "\"Saya kaget,\" kata Budi Santoso. Lebih lanjut ia mengatakan jembatan "
     "itu ambruk.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: jembatan itu ambruk"},
    {"the person behind whose body is",
     "Pemilik Toko Ani Lestari, Budi Santoso, mengatakan jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"who speaks through another",
     "Bupati Garut, Budi Santoso, melalui sekretarisnya, Sri Rahayu, "
     "mengatakan jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"the person behind whose man he is",
     "\"Saya kaget,\" kata montir Budi Santoso, Sri Rahayu saat itu.",
     "D Sri Rahayu: Saya kaget"},
    {"the person before \"yang\" leads",
     "\"Saya kaget,\" kata Ani Lestari.\n\n"
     "Sementara itu, Wakil Bupati Garut, Budi Santoso yang mewakili Bupati "
     "Garut H Sri Rahayu, menyampaikan bahwa jembatan itu ambruk. Ia berharap "
     "jembatan itu dibangun lagi.",
     "D Ani Lestari: Saya kaget / I Budi Santoso: jembatan itu ambruk / "
     "I Budi Santoso: jembatan itu dibangun lagi"},
    {"what somebody thinks",
     "Budi Santoso datang. Bagi Budi Santoso, jembatan itu adalah warisan. "
     "Baginya, jembatan itu harus dijaga.",
     "I Budi Santoso: jembatan itu adalah warisan / "
     "I Budi Santoso: jembatan itu harus dijaga"},
    {"whom a thing befalls",
     "Malangnya bagi Budi Santoso, jembatan itu ambruk.", ""},
    {"degrees behind a name",
     "Budi Santoso, S.H., M.Si mengatakan bahwa jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"capitals behind a source set in are a subject",
     "Saat itu, lanjut Budi Santoso, PPX meminta agar warga pulang.",
     "I Budi Santoso: PPX meminta agar warga pulang / "
     "I PPX: warga pulang"},
    {"a headline's verb in the text",
     "Budi Santoso pun akui jembatan itu ambruk kemarin.",
     "I Budi Santoso: jembatan itu ambruk kemarin"},
    {"a clause that nothing opens",
     "Budi Santoso menambahkan jembatan itu telah diperiksa.",
     "I Budi Santoso: jembatan itu telah diperiksa"},
    {"a body the sentence before was about",
     "\"Saya kaget,\" kata Budi Santoso. Polda Jabar datang ke Garut. Mereka "
     "menuding warga Garut merusak jembatan.",
     "D Budi Santoso: Saya kaget / I Polda Jabar: warga Garut merusak "
     "jembatan"},
    {"one person is no body",
     "\"Saya kaget,\" kata Budi Santoso. Polda Jabar datang ke Garut. Ia "
     "menuding warga Garut merusak jembatan.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: warga Garut merusak "
     "jembatan"},
    {"whoever wrote what says it",
     "Budi Santoso menulis sebuah pernyataan yang menyebut jembatan itu "
     "ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a promising one promises nothing",
     "Usia Budi Santoso baru 22 tahun, tetapi dia tampil menjanjikan bersama "
     "Garut Raya musim lalu dengan mencetak 15 gol.",
     ""},
    {"an urgent thing asks for nothing",
     "Jembatan tetap menjadi masalah yang mendesak, dengan jumlah korban "
     "mencapai 3 orang.",
     ""},
    {"a challenging road challenges nobody",
     "Budi Santoso melewati jalan yang menantang, yakni jembatan itu ambruk.",
     ""},
    {"a name still promises",
     "Warga pulang, tetapi Budi Santoso menjanjikan, jembatan itu dibangun.",
     "I Budi Santoso: jembatan itu dibangun"},
    {"a doing that is a noun",
     "Budi Santoso terbuka dalam menyampaikan bahwa jembatan itu ambruk.", ""},
    {"who has not spoken yet",
     "Budi Santoso datang ke Garut. \"Jembatan itu ambruk kemarin,\" ujarnya.",
     "D Budi Santoso: Jembatan itu ambruk kemarin"},
    {"a long description that opens its sentence",
     "\"Saya kaget,\" kata Budi Santoso.\n\n"
     "Pria yang pernah menjadi lurah di Garut ini mengatakan jembatan itu "
     "ambruk.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: jembatan itu ambruk"},
    {"where he is from belongs to what he is",
     "\"Saya kaget,\" kata Budi Santoso. \"Jembatan itu ambruk,\" ujar "
     "legislator dari Dapil Garut ini.",
     "D Budi Santoso: Saya kaget / D Budi Santoso: Jembatan itu ambruk"},
    {"what he is, in capitals and without its second comma",
     "Budi Santoso, Direktur Utama Toko Garut mengatakan jembatan itu ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a passive that goes on",
     "\"Saya kaget,\" kata Budi Santoso. Dijelaskan bahwa jembatan itu tua.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: jembatan itu tua"},
    {"a passive of nobody",
     "Hujan turun di Garut. Dijelaskan bahwa jembatan "
     "itu tua.",
     ""},
    {"a passive of anybody",
     "\"Saya kaget,\" kata Budi Santoso. Dikabarkan bahwa jembatan itu tua.",
     "D Budi Santoso: Saya kaget"},
    {"the body that the sentence before was about",
     "Hujan turun. Telkomsel menutup menara itu. Perusahaan mengatakan menara "
     "itu tua.",
     "I Telkomsel: menara itu tua"},
    {"a body that nobody named",
     "Hujan turun di Garut. Perusahaan mengatakan menara itu tua.",
     "I Perusahaan: menara itu tua"},
    {"what is hers does not speak",
     "Budi Santoso mengatakan jembatan itu ambruk. Kehidupan Sri Rahayu tidak "
     "mudah. \"Kami kaget sekali,\" ujarnya.",
     "I Budi Santoso: jembatan itu ambruk / D Budi Santoso: Kami kaget "
     "sekali"},
    {"whose thing the sentence is about may be \"she\"",
     "Budi Santoso mengatakan jembatan itu ambruk. Kehidupan Sri Rahayu tidak "
     "mudah. Ia berharap jembatan itu dibangun.",
     "I Budi Santoso: jembatan itu ambruk / I Sri Rahayu: jembatan itu "
     "dibangun"},
    {"whom the words speak of does not say them",
     "\"Saya kaget,\" kata Budi Santoso. Sri Rahayu menikah di Garut. \"Sri "
     "Rahayu memang sederhana,\" ujarnya.",
     "D Budi Santoso: Saya kaget / D Budi Santoso: Sri Rahayu memang "
     "sederhana"},
    {"whom a clause speaks of does not say it",
     "\"Saya kaget,\" kata Budi Santoso. Sri Rahayu menikah di Garut. Dia "
     "menilai Sri Rahayu memang sederhana.",
     "D Budi Santoso: Saya kaget / I Budi Santoso: Sri Rahayu memang "
     "sederhana"},
    {"an example is not whom a sentence is about",
     "Budi Santoso mengatakan jembatan itu ambruk. Warga sudah berkumpul di "
     "Garut. Seperti Sri Rahayu, pedagang di Garut. \"Kami kaget sekali,\" "
     "ujarnya.",
     "I Budi Santoso: jembatan itu ambruk / D Budi Santoso: Kami kaget "
     "sekali"},
    {"what is achieved", "Budi Santoso mencatat kemenangan di Garut.", ""},
    {"thinking twice is no word",
     "Budi Santoso berpikir dua kali sebelum pulang.", ""},
    {"what a firm earns", "Toko Garut mencatat kerugian pada tahun lalu.", ""},
    {"what he is, with a sign in it",
     "Budi Santoso, Manajer Gudang & Pasar Garut mengatakan jembatan itu "
     "ambruk.",
     "I Budi Santoso: jembatan itu ambruk"},
    {"a source's office, with a sign in it",
     "Menurut Budi Santoso, Manajer Gudang & Pasar, jembatan itu akan ambruk.",
     "I Budi Santoso: jembatan itu akan ambruk"},
    {"one of those who do what is told",
     "Budi Santoso, salah satu warga yang menunggu bantuan di Garut mengaku "
     "jembatan itu tua.",
     "I Budi Santoso: jembatan itu tua"},
    {"what he is, behind a lead",
     "Sementara itu, Budi Santoso, Direktur Utama Toko Garut menambahkan, "
     "jembatan itu telah ambruk.",
     "I Budi Santoso: jembatan itu telah ambruk"},
    {"where it is does not speak",
     "Polres Garut, Jawa Barat mengimbau agar warga tidak datang.",
     "I Polres Garut: warga tidak datang"},
    {"a country behind another's matter speaks",
     "Selama menyangkut Prancis, Belanda mengatakan bahwa jembatan itu tua.",
     "I Belanda: jembatan itu tua"},
    {"what two do says nothing of who speaks",
     "\"Saya kaget,\" kata Budi Santoso. Sri Rahayu dan Ani Lestari harus "
     "berunding. \"Mereka belum pernah bertemu,\" ujarnya.",
     "D Budi Santoso: Saya kaget / D Budi Santoso: Mereka belum pernah "
     "bertemu"},
    {"an office held for another",
     "\"Saya kaget,\" kata Plt. Kepala Dinas Sosial, Budi Santoso.",
     "D Budi Santoso: Saya kaget"},
    {"what is achieved in number",
     "Budi Santoso mencatat tiga kemenangan di Garut.", ""},
    {"what is made sure of",
     "Budi Santoso memastikan langkahnya ke babak akhir di Garut.", ""},
    {"what is made sure of in words",
     "Budi Santoso memastikan jembatan itu aman.",
     "I Budi Santoso: jembatan itu aman"},
    {"a dead man's brother",
     "\"Kami senang,\" kata Budi Santoso. Adik kandung mendiang Ani Lestari "
     "itu mengatakan akan pulang besok.",
     "D Budi Santoso: Kami senang / I Budi Santoso: akan pulang besok"},
    {"a view", "Budi Santoso menyampaikan apresiasi kepada warga Garut.",
     "I Budi Santoso: apresiasi kepada warga Garut"},
    {"a speech is not what it says",
     "Budi Santoso menyampaikan pidato yang dinanti warga Garut.", ""},
    {"what points back is not said again",
     "Budi Santoso mengungkapkan hal itu saat datang ke Garut.", ""},
    {"a clause about what was said",
     "Budi Santoso mengatakan hal itu karena hujan turun.",
     "I Budi Santoso: hal itu karena hujan turun"},
    {"a noun is no clause", "Budi Santoso menambahkan gula dan kopi hitam.",
     ""},
    {"a thing asked for is no statement",
     "Budi Santoso meminta uang untuk pesta warga.", ""},
    {"what is not denied is said",
     "Budi Santoso tidak menampik bahwa jembatan itu rapuh.",
     "I Budi Santoso: jembatan itu rapuh"},
    {"a clause that begins with its time",
     "Budi Santoso mengatakan hingga kini belum ada korban yang pulang, jadi "
     "pasar tutup.",
     "I Budi Santoso: hingga kini belum ada korban yang pulang, jadi pasar "
     "tutup"},
    {"quotations between two cues belong to the second",
     "\"Jembatan ambruk,\" kata Budi Santoso.\n\n\"Kami menunggu bantuan dari "
     "kota.\"\n\n\"Warga sudah pulang,\" kata Budi Santoso.",
     "D Budi Santoso: Jembatan ambruk / D Budi Santoso: Kami menunggu "
     "bantuan dari kota. … Warga sudah pulang"},
    {"doings do not speak",
     "Langkah ini menegaskan bahwa Budi Santoso masih ada.", ""},
    {"nobody's tales", "Menurut legenda, Sri Rahayu menunggu di Garut.", ""},
    {"what opens the sentence is no speaker",
     "Budi Santoso mengatakan jembatan itu ambruk. Alhasil ia meminta agar "
     "pasar dibuka.",
     "I Budi Santoso: jembatan itu ambruk / I Budi Santoso: pasar dibuka"},
    {"a view set in beside what was denied",
     "Belum lagi menurut Budi Santoso, jembatan itu rapuh.",
     "I Budi Santoso: jembatan itu rapuh"},
    {"a view joined by a word",
     "Jembatan itu ditutup, dan menurut Budi Santoso, pasar akan sepi.",
     "I Budi Santoso: pasar akan sepi"},
    {"a question", "Budi Santoso mempertanyakan apakah warga akan pulang.",
     "I Budi Santoso: apakah warga akan pulang"},
    {"greetings are no statement", "Budi Santoso menanyakan kabar ibunya.", ""},
    {"slang denies too", "Budi Santoso gak mengatakan jembatan itu ambruk.",
     ""},
    {"a clause that goes on behind its comma",
     "Budi Santoso berharap pada lelang itu diberi kelancaran, dan segera "
     "dibangun jembatan baru.",
     "I Budi Santoso: pada lelang itu diberi kelancaran, dan segera dibangun "
     "jembatan baru"},
    {"a clause by what joins it",
     "Budi Santoso menilai \"Lumbung\" adalah nama pasar.",
     "I Budi Santoso: \"Lumbung\" adalah nama pasar"},
    {"several are not who spoke",
     "\"Saya kaget,\" kata Budi Santoso. Di Garut, para peserta yang menginap "
     "ini mengatakan jembatan itu rapuh.",
     "D Budi Santoso: Saya kaget / I para peserta: jembatan itu rapuh"},
    {"whose firm it is",
     "\"Saya kaget,\" kata presiden perusahaan itu, Budi Santoso. Perusahaan "
     "tersebut mengatakan jembatan itu rapuh.",
     "D Budi Santoso: Saya kaget / I Perusahaan tersebut: jembatan itu rapuh"},
    {"one more of those who spoke",
     "\"Saya kaget,\" kata beberapa warga. Seorang warga mengatakan jembatan "
     "itu ambruk.",
     "D beberapa warga: Saya kaget / I warga: jembatan itu ambruk"},
    {"a thing is not who spoke",
     "\"Saya kaget,\" kata Budi Santoso. Penawaran tersebut menyebut harga "
     "akan turun.",
     "D Budi Santoso: Saya kaget / I Penawaran tersebut: harga akan turun"},
    {"what words show is for others to say",
     "Pernyataan Budi Santoso menunjukkan bahwa jembatan itu rapuh.", ""},
    {"who alone did what was told",
     "\"Saya kaget,\" kata seorang warga. Acara itu dipimpin oleh Budi "
     "Santoso. Ia mengatakan jembatan itu ambruk.",
     "D warga: Saya kaget / I Budi Santoso: jembatan itu ambruk"},
    {"a pronoun behind a place without its comma",
     "Budi Santoso datang. Dalam suratnya dirinya mengatakan bahwa jembatan "
     "itu rapuh.",
     "I Budi Santoso: jembatan itu rapuh"},
    {"what is done behind how",
     "Budi Santoso datang. Dari bagaimana mereka menilai, jembatan itu "
     "rapuh.",
     ""},
    {"worrying others is no word",
     "Jembatan di Garut sudah membuat khawatir, hujan turun lagi.", ""},
    {"a thing that is announced",
     "Budi Santoso mengumumkan pembukaan jembatan.",
     "I Budi Santoso: pembukaan jembatan"},
    {"a thing by which the page tells when",
     "Jembatan itu ramai usai Budi Santoso mengumumkan pembukaan jembatan.",
     ""},
    {"a thing told before", "Budi Santoso mengumumkan tindakan tersebut.", ""},
    {"thanks", "Budi Santoso mengucapkan terima kasih kepada warga Garut.",
     "I Budi Santoso: terima kasih kepada warga Garut"},
    {"whose channel it is",
     "Berdasarkan informasi dari kanal YouTube resmi Polda Jabar, jembatan itu "
     "ambruk.",
     "I Polda Jabar: jembatan itu ambruk"},
    {"what a study is about does not speak",
     "Sebuah studi terhadap warga Garut menunjukkan bahwa jembatan itu rapuh.",
     "I studi: jembatan itu rapuh"},
};

static const struct Row HEADLINES[] = {
    {"an adverb behind whom it is about",
     "Pabrik Garut Resmi Umumkan Harga Beras Naik",
     "I Pabrik Garut: Harga Beras Naik"},
    {"a name and a colon", "Budi Santoso: Jembatan Itu Harus Dibangun",
     "I Budi Santoso: Jembatan Itu Harus Dibangun"},
    {"a speaker behind a comma",
     "Jembatan Garut Ambruk, Polisi: Semua Warga Selamat",
     "I Polisi: Semua Warga Selamat"},
    {"whose chief it is", "Bos Pabrik Garut: Harga Beras Akan Naik",
     "I Bos Pabrik Garut: Harga Beras Akan Naik"},
    {"what a chief does is no speaker",
     "Bos Pabrik Buka Pasar: Harga Beras Naik", ""},
    {"a theme is no speaker", "Daftar Harga Terbaru: Beras dan Minyak Naik",
     ""},
    {"an office is who holds it below",
     "Ahli Gempa: Jembatan Itu Harus Dibangun\n\nWarga berkumpul. Ahli gempa "
     "dari Universitas Garut, Budi Santoso, datang.",
     "I Budi Santoso: Jembatan Itu Harus Dibangun"},
    {"an office is the only one who speaks, if he has any",
     "Psikolog: Jembatan Itu Harus Dibangun\n\nDosen Budi Santoso mengatakan "
     "jembatan itu ambruk.",
     "I Budi Santoso: Jembatan Itu Harus Dibangun / "
     "I Budi Santoso: jembatan itu ambruk"},
    {"but nobody's mother",
     "Psikolog: Jembatan Itu Harus Dibangun\n\nSri Rahayu, ibu korban, "
     "mengatakan jembatan itu ambruk.",
     "I Psikolog: Jembatan Itu Harus Dibangun / "
     "I Sri Rahayu: jembatan itu ambruk"},
    {"of two who speak neither is the office",
     "Psikolog: Jembatan Itu Harus Dibangun\n\nBudi Santoso mengatakan "
     "jembatan itu ambruk. Sri Rahayu mengatakan pasar itu sepi.",
     "I Psikolog: Jembatan Itu Harus Dibangun / "
     "I Budi Santoso: jembatan itu ambruk / I Sri Rahayu: pasar itu sepi"},
    {"whom a headline tells of by what he is does not go on",
     "Pedagang Sebut Jembatan Itu Ambruk\n\n\"Saya kaget,\" kata Budi "
     "Santoso. Pedagang beras ini mengatakan pasar itu sepi.",
     "I Pedagang: Jembatan Itu Ambruk / D Budi Santoso: Saya kaget / "
     "I Budi Santoso: pasar itu sepi"},
    {"one of two who hold it is nobody",
     "Ahli Gempa: Jembatan Itu Harus Dibangun\n\nAhli gempa dari Universitas "
     "Garut, Budi Santoso, datang. Ahli gempa lain, Sri Rahayu, pulang.",
     "I Ahli Gempa: Jembatan Itu Harus Dibangun"},
    {"the subject of a verb before",
     "Bupati Temui Warga, Minta Jembatan Itu Dibangun",
     "I Bupati: Jembatan Itu Dibangun"},
    {"what somebody answers with",
     "Budi Santoso Jawab Kritik Warga: Sudah Baik Sekali",
     "I Budi Santoso: Sudah Baik Sekali"},
    {"a body and its theme", "Polda Jabar soal Banjir: Warga Sudah Pulang",
     "I Polda Jabar: Warga Sudah Pulang"},
    {"a label that is nobody", "BREAKING NEWS: Jembatan Tua Itu Ambruk", ""},
    {"what happened is nobody",
     "Mati Suri 8 Menit, Perempuan Ini Bangun dan Ungkap Apa yang Dilihat", ""},
    {"an adjective is nobody",
     "Warga Dikecam karena Lepas Busana dan Ajak Warga Pulang", ""},
    {"a noun behind a number", "Budi Santoso Suarakan 4 Janji Bangun Jembatan",
     ""},
    {"a noun behind a preposition",
     "Budi Santoso Datang dengan Klaim Jembatan Itu Ambruk", ""},
    {"a noun behind a colon",
     "Program Jembatan Sehat: Janji Besar untuk Warga Garut", ""},
    {"a bare verb", "Budi Santoso Sebut Jembatan Itu Ambruk",
     "I Budi Santoso: Jembatan Itu Ambruk"},
};

static void speakers_are_who_spoke(void **state) {
    rows_check(*state, WHO, sizeof WHO / sizeof *WHO, false);
}

static void headlines_quote(void **state) {
    rows_check(*state, HEADLINES, sizeof HEADLINES / sizeof *HEADLINES, true);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(speakers_are_who_spoke),
        cmocka_unit_test(headlines_quote),
    };
    return cmocka_run_group_tests(tests, speech_fixture_open,
                                  speech_fixture_close);
}
