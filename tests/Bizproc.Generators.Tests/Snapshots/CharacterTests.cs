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
    public Task Control_characters_are_escaped() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("control", Name = "\0\a\b\t\n\v\f\r\u001b\u007f\u0085", Description = "Two\r\nlines")]
        public partial class Control;
        """);

    [Fact]
    public Task Characters_that_an_editor_does_not_show() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("invisible", Name = "\u2028\u2029\u200b\ufeff\u202e\u00ad", Description = "Tag: \U000E0041")]
        public partial class Invisible;
        """);

    [Fact]
    public Task Surrogates_are_escaped_or_kept() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("surrogates", Name = "Pair 😀 pair", Description = "High \ud83d, low \ude00, reversed \ude00\ud83d")]
        public partial class Surrogates
        {
            [BizprocProperty(Name = "\ud83d")] public string? Alone { get; init; }
        }
        """);

    [Fact]
    public Task Other_alphabets_are_kept() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("alphabets", Name = "Создать документ")]
        [BizprocText("ar", Name = "إنشاء مستند")]
        [BizprocText("ja", Name = "文書を作成")]
        public partial class Alphabets;
        """);

    [Fact]
    public Task Braces_and_other_signs_of_code_are_kept() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("code", Name = "{0} {{x}} $y // /* */ <b>&amp;</b>", Description = "   blanks at both ends   ")]
        public partial class Code;
        """);

    [Fact]
    public Task A_code_that_no_portal_accepts_is_written_all_the_same() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("\"quoted\\\n\ud800", Name = "Wrong")]
        public partial class Wrong;
        """);
}
