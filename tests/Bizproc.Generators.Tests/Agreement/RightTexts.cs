using CsCheck;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Texts without a fault.</summary>
internal static class RightTexts
{
    private static readonly string[] Languages = ["de", "ru", "la", "br", "fr", "ua", "kz", "EN"];

    /// <summary>Names with every kind of valid character.</summary>
    public static readonly Gen<string> Names = Gen.OneOf(
        Gen.Char.AlphaNumeric.Array[1, 20].Select(letters => "N" + new string(letters)),
        Choice.Of("Имя", "名前", "\"quoted\"", @"C:\new", "{=Document:TITLE}", "\"\"\"", "emoji 😀", "line\nbreak", "0.", "a\u2028b", "$result", "'", "<b>"));

    /// <summary>Texts in other languages, always together with one for all languages.</summary>
    public static readonly Gen<List<TextSource>> Lists =
        from count in Gen.Int[0, 3]
        from languages in Gen.Shuffle(Languages)
        from name in Names
        select languages.Take(count).Select(language => new TextSource(language, name)).ToList();
}
