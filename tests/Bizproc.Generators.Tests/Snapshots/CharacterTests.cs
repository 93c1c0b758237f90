using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Texts that are hard to write in JSON, in C#, or in a snapshot.</summary>
public class CharacterTests
{
    [Fact]
    public Task Quotes_and_backslashes_are_escaped() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("quotes", Name = "\"", Description = "Three \"\"\" of them", Handler = @"/back\slash")]
        public partial class Quotes
        {
            [BizprocProperty(Name = "\"\"\"", Description = @"C:\new\table", Default = "\\\"")] public string? Text { get; init; }
            [BizprocProperty("", Name = "", Default = new[] { "\"", "" })] public string[]? Texts { get; init; }
        }
        """);

    [Fact]
    public void Control_characters_are_escaped() => Generated.From("""
        namespace Demo;

        [BizprocActivity("control", Name = "\0\a\b\t\n\v\f\r\u001b\u007f\u0085", Description = "Two\r\nlines")]
        public partial class Control;
        """)
        .Sends("NAME", """
            "\u0000\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u001b\u007f\u0085"
            """)
        .Sends("DESCRIPTION", """
            "Two\u000d\u000alines"
            """);

    [Fact]
    public Task Characters_that_an_editor_does_not_show_are_escaped() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("invisible", Name = "\u2028\u2029\u200b\ufeff\u202e\u00ad", Description = "Tag: \U000E0041")]
        public partial class Invisible;
        """);

    [Fact]
    public void Surrogates_are_escaped_or_kept() => Generated.From("""
        namespace Demo;

        [BizprocActivity("surrogates", Name = "Pair 😀 pair", Description = "High \ud83d, low \ude00, reversed \ude00\ud83d")]
        public partial class Surrogates
        {
            [BizprocProperty(Name = "\ud83d")] public string? Alone { get; init; }
        }
        """)
        .Sends("NAME", """
            "Pair 😀 pair"
            """)
        .Sends("DESCRIPTION", """
            "High \ud83d, low \ude00, reversed \ude00\ud83d"
            """)
        .Sends("PROPERTIES", """
            "alone":{"NAME":"\ud83d","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """);

    [Fact]
    public void Other_alphabets_are_kept() => Generated.From("""
        namespace Demo;

        [BizprocActivity("alphabets", Name = "Создать документ")]
        [BizprocText("ar", Name = "إنشاء مستند")]
        [BizprocText("ja", Name = "文書を作成")]
        public partial class Alphabets;
        """)
        .Sends("NAME", """{"*":"Создать документ","ar":"إنشاء مستند","ja":"文書を作成"}""");

    [Fact]
    public void Braces_and_other_signs_of_code_are_kept() => Generated.From("""
        namespace Demo;

        [BizprocActivity("code", Name = "{0} {{x}} $y // /* */ <b>&amp;</b>", Description = "   blanks at both ends   ")]
        public partial class Code;
        """)
        .Sends("NAME", """
            "{0} {{x}} $y // /* */ <b>&amp;</b>"
            """)
        .Sends("DESCRIPTION", """
            "   blanks at both ends   "
            """);

    [Fact]
    public void A_code_that_no_portal_accepts_is_written_all_the_same() => Generated.From("""
        namespace Demo;

        [BizprocActivity("\"quoted\\\n\ud800", Name = "Wrong")]
        public partial class Wrong;
        """)
        .Sends("CODE", """
            "\"quoted\\\u000a\ud800"
            """)
        .Sends("HANDLER", """
            "\{PublicUrl}/bizproc/\"quoted\\\u000a\ud800"
            """)
        .Offers("Definition, UpdateAsync, UpdateAsync, AddAsync, DeleteAsync");
}
