using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Defaults: constants of every kind become the text that the portal stores.</summary>
public class DefaultTests
{
    [Fact]
    public Task Constants_are_written_as_values() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("constants", Name = "Constants")]
        public partial class Constants
        {
            private const int Limit = 10;

            [BizprocProperty(Name = "1", Default = true)] public bool Yes { get; init; }
            [BizprocProperty(Name = "2", Default = false)] public bool No { get; init; }
            [BizprocProperty(Name = "3", Default = 3)] public int Int { get; init; }
            [BizprocProperty(Name = "4", Default = 0)] public int Zero { get; init; }
            [BizprocProperty(Name = "5", Default = long.MinValue)] public long Long { get; init; }
            [BizprocProperty(Name = "6", Default = Limit * 2)] public short Expression { get; init; }
            [BizprocProperty(Name = "7", Default = "text")] public string? String { get; init; }
            [BizprocProperty(Name = "8", Default = nameof(Constants))] public string? NameOf { get; init; }
            [BizprocProperty(Name = "9", Default = 'c')] public string? Character { get; init; }
            [BizprocProperty(Name = "10", Default = DayOfWeek.Friday)] public DayOfWeek Enum { get; init; }
            [BizprocProperty(Name = "11", Default = Format.Docx)] public Format Option { get; init; }
        }

        public enum Format
        {
            [BizprocOption("pdf")] Pdf,
            [BizprocOption("docx", Name = "Word")] Docx,
        }
        """);

    [Fact]
    public Task Fractions_have_the_shortest_digits_that_give_them_back() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("fractions", Name = "Fractions")]
        public partial class Fractions
        {
            [BizprocProperty(Name = "1", Default = 1.5)] public double Half { get; init; }
            [BizprocProperty(Name = "2", Default = 0.1)] public double Tenth { get; init; }
            [BizprocProperty(Name = "3", Default = 1.0 / 3)] public double Third { get; init; }
            [BizprocProperty(Name = "4", Default = 1e100)] public double Large { get; init; }
            [BizprocProperty(Name = "5", Default = double.Epsilon)] public double Smallest { get; init; }
            [BizprocProperty(Name = "6", Default = -0.0)] public double NegativeZero { get; init; }
            [BizprocProperty(Name = "7", Default = 0.1f)] public float Float { get; init; }
            [BizprocProperty(Name = "8", Default = 16777216f)] public float LargeFloat { get; init; }
            [BizprocProperty(Name = "9", Default = 19.99)] public decimal Price { get; init; }
            [BizprocProperty(Name = "10", Default = 3)] public decimal Whole { get; init; }
            [BizprocProperty(Name = "11", Default = 1234567.0)] public double Seven { get; init; }
            [BizprocProperty(Name = "12", Default = 1000000.0)] public double Million { get; init; }
            [BizprocProperty(Name = "13", Default = 1e7f)] public float TenMillions { get; init; }
            [BizprocProperty(Name = "14", Default = -0.00001234567890123)] public double Small { get; init; }
            [BizprocProperty(Name = "15", Default = 123456789012345678901.0)] public double Long { get; init; }
        }
        """);

    [Fact]
    public Task Arrays_are_written_as_lists() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("arrays", Name = "Arrays")]
        public partial class Arrays
        {
            [BizprocProperty(Name = "1", Default = new[] { 1, 2, 3 })] public int[] Ints { get; init; } = [];
            [BizprocProperty(Name = "2", Default = new[] { "a", "b" })] public List<string> Strings { get; init; } = [];
            [BizprocProperty(Name = "3", Default = new[] { DayOfWeek.Friday, DayOfWeek.Sunday })] public DayOfWeek[] Enums { get; init; } = [];
            [BizprocProperty(Name = "4", Default = new object[] { 1, "{=Variable:x}", true })] public string[] Mixed { get; init; } = [];
            [BizprocProperty(Name = "5", Default = new[] { 1 })] public int[] One { get; init; } = [];
            [BizprocProperty(Name = "6", Default = 7)] public int[] Single { get; init; } = [];
            [BizprocProperty(Name = "7", Default = new int[0])] public int[] Empty { get; init; } = [];
        }
        """);

    [Fact]
    public Task Text_that_the_designer_understands_is_kept() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("designer", Name = "Designer")]
        public partial class Designer
        {
            [BizprocProperty(Name = "1", Default = "{=Document:TITLE}")] public string? Text { get; init; }
            [BizprocProperty(Name = "2", Default = "{=Document:ID}")] public int Number { get; init; }
            [BizprocProperty(Name = "3", Default = "{=System:Now}")] public DateTime? Date { get; init; }
            [BizprocProperty(Name = "4", Default = "Author;")] public PortalUser User { get; init; }
            [BizprocProperty(Name = "5", Default = new[] { "Author;", "user_1" })] public PortalUser[] Users { get; init; } = [];
        }
        """);

    [Fact]
    public Task Null_and_the_empty_text_are_none() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("none", Name = "None")]
        public partial class None
        {
            [BizprocProperty(Name = "1", Default = null)] public string? Null { get; init; }
            [BizprocProperty(Name = "2", Default = "")] public string? Empty { get; init; }
            [BizprocProperty(Name = "3", Default = (string[]?)null)] public string[]? NullArray { get; init; }
            [BizprocProperty(Name = "4", Default = new string?[] { null, "" })] public string[]? Nulls { get; init; }
        }
        """);
}
