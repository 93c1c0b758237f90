namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>Texts of all types on the portal.</summary>
internal static class TextKinds
{
    /// <summary>The document that values name.</summary>
    public const string DocumentTitle = "Title = \"ü\" & [1]";

    public static readonly ItemKind[] All =
    [
        Texts(portalType: null) with { Default = ("\"a \\\"text\\\"\"", "a \"text\"") },
        Texts(PropertyType.Text) with { Default = ("\"two\\nlines\"", "two\nlines") },
        Texts("UF:address"),
        new("string", "", GiveDate, Return) { PortalType = PropertyType.Date },
    ];

    private static readonly string[] Pieces =
    [
        "a", "Z", "0", " ", "\n", "\r\n", "\t", "\0", "ß", "文", "😀", "&", "=", "+", "%", "%41", "[", "]", "[0]",
        "\"", "'", "\\", "<", ";", "{", "}", "user_", "Y", "N/A", ".",
    ];

    private static ItemKind Texts(string? portalType) => new("string", "", Give, Return) { PortalType = portalType };

    private static GivenItem Give(Random random, PortalDateFormat format)
    {
        int way = random.Next(10);
        if (way == 0) return GivenItem.Text("=2*(3+4)", "14");
        if (way == 1) return GivenItem.Text("{=Document:TITLE}", DocumentTitle);
        if (way == 2) return GivenItem.Text("<{=Document:TITLE}>", $"<{DocumentTitle}>");

        string text = Next(random);
        return GivenItem.Text(text, text);
    }

    private static GivenItem GiveDate(Random random, PortalDateFormat format)
    {
        string text = DateKinds.Write(DateKinds.Moment(random), hasTime: false, format);
        return GivenItem.Text(text, text);
    }

    private static ReturnedItem Return(Random random, PortalDateFormat format)
    {
        string text = Next(random);
        return new ReturnedItem(text, text);
    }

    /// <summary>A text with at least one character, which the portal does not evaluate.</summary>
    private static string Next(Random random)
    {
        string text = string.Concat(random.GetItems(Pieces, random.Next(1, 12)));
        return text[0] == '=' ? "x" + text : text;
    }
}
