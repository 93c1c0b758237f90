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
    public void Fractions_have_the_shortest_digits_that_give_them_back() => Generated.From("""
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
        """)
        .Sends("PROPERTIES", """
            "half":{"NAME":"1","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"1.5"}
            "tenth":{"NAME":"2","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"0.1"}
            "third":{"NAME":"3","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"0.3333333333333333"}
            "large":{"NAME":"4","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"1E+100"}
            "smallest":{"NAME":"5","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"4.94066E-324"}
            "negativeZero":{"NAME":"6","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"0"}
            "float":{"NAME":"7","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"0.1"}
            "largeFloat":{"NAME":"8","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"16777216"}
            "price":{"NAME":"9","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"19.99"}
            "whole":{"NAME":"10","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"3"}
            "seven":{"NAME":"11","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"1234567"}
            "million":{"NAME":"12","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"1000000"}
            "tenMillions":{"NAME":"13","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"10000000"}
            "small":{"NAME":"14","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"-0.00001234567890123"}
            "long":{"NAME":"15","TYPE":"double","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"123456789012345680000"}
            """)
        .Reads("""
            new global::Demo.Fractions()
            {
                Half = reader.Value<double, FractionValue<double>>("half", "1.5"),
                Tenth = reader.Value<double, FractionValue<double>>("tenth", "0.1"),
                Third = reader.Value<double, FractionValue<double>>("third", "0.3333333333333333"),
                Large = reader.Value<double, FractionValue<double>>("large", "1E+100"),
                Smallest = reader.Value<double, FractionValue<double>>("smallest", "4.94066E-324"),
                NegativeZero = reader.Value<double, FractionValue<double>>("negativeZero", "0"),
                Float = reader.Value<float, FractionValue<float>>("float", "0.1"),
                LargeFloat = reader.Value<float, FractionValue<float>>("largeFloat", "16777216"),
                Price = reader.Value<decimal, FractionValue<decimal>>("price", "19.99"),
                Whole = reader.Value<decimal, FractionValue<decimal>>("whole", "3"),
                Seven = reader.Value<double, FractionValue<double>>("seven", "1234567"),
                Million = reader.Value<double, FractionValue<double>>("million", "1000000"),
                TenMillions = reader.Value<float, FractionValue<float>>("tenMillions", "10000000"),
                Small = reader.Value<double, FractionValue<double>>("small", "-0.00001234567890123"),
                Long = reader.Value<double, FractionValue<double>>("long", "123456789012345680000"),
            }
            """);

    [Fact]
    public void Arrays_are_written_as_lists() => Generated.From("""
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
        """)
        .Sends("PROPERTIES", """
            "ints":{"NAME":"1","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y","DEFAULT":["1","2","3"]}
            "strings":{"NAME":"2","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y","DEFAULT":["a","b"]}
            "enums":{"NAME":"3","TYPE":"select","OPTIONS":{"Sunday":"Sunday","Monday":"Monday","Tuesday":"Tuesday","Wednesday":"Wednesday","Thursday":"Thursday","Friday":"Friday","Saturday":"Saturday"},"REQUIRED":"N","MULTIPLE":"Y","DEFAULT":["Friday","Sunday"]}
            "mixed":{"NAME":"4","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y","DEFAULT":["1","{=Variable:x}","Y"]}
            "one":{"NAME":"5","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y","DEFAULT":["1"]}
            "single":{"NAME":"6","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y","DEFAULT":"7"}
            "empty":{"NAME":"7","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y"}
            """)
        .Reads(""""
            new global::Demo.Arrays()
            {
                Ints = reader.List<int, IntegerValue<int>>("ints"),
                Strings = [.. reader.Texts("strings")],
                Enums = reader.Options<global::System.DayOfWeek>("enums", """
                    0 Sunday
                    1 Monday
                    2 Tuesday
                    3 Wednesday
                    4 Thursday
                    5 Friday
                    6 Saturday
                    """u8),
                Mixed = reader.Texts("mixed"),
                One = reader.List<int, IntegerValue<int>>("one"),
                Single = reader.List<int, IntegerValue<int>>("single"),
                Empty = reader.List<int, IntegerValue<int>>("empty"),
            }
            """");

    [Fact]
    public void Text_that_the_designer_understands_is_kept() => Generated.From("""
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
        """)
        .Sends("PROPERTIES", """
            "text":{"NAME":"1","TYPE":"string","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"{=Document:TITLE}"}
            "number":{"NAME":"2","TYPE":"int","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"{=Document:ID}"}
            "date":{"NAME":"3","TYPE":"datetime","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"{=System:Now}"}
            "user":{"NAME":"4","TYPE":"user","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"Author;"}
            "users":{"NAME":"5","TYPE":"user","REQUIRED":"N","MULTIPLE":"Y","DEFAULT":["Author;","user_1"]}
            """)
        .Reads("""
            new global::Demo.Designer()
            {
                Text = reader.OptionalText("text"),
                Number = reader.Value<int, IntegerValue<int>>("number"),
                Date = reader.Optional<global::System.DateTime, LocalTimeValue>("date"),
                User = reader.Value<PortalUser, UserValue>("user", "Author;"),
                Users = reader.List<PortalUser, UserValue>("users"),
            }
            """);

    [Fact]
    public void Null_and_the_empty_text_are_none() => Generated.From("""
        namespace Demo;

        [BizprocActivity("none", Name = "None")]
        public partial class None
        {
            [BizprocProperty(Name = "1", Default = null)] public string? Null { get; init; }
            [BizprocProperty(Name = "2", Default = "")] public string? Empty { get; init; }
            [BizprocProperty(Name = "3", Default = (string[]?)null)] public string[]? NullArray { get; init; }
            [BizprocProperty(Name = "4", Default = new string?[] { null, "" })] public string[]? Nulls { get; init; }
        }
        """)
        .Sends("PROPERTIES", """
            "null":{"NAME":"1","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "empty":{"NAME":"2","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "nullArray":{"NAME":"3","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y"}
            "nulls":{"NAME":"4","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y"}
            """)
        .Reads("""
            new global::Demo.None()
            {
                Null = reader.OptionalText("null"),
                Empty = reader.OptionalText("empty"),
                NullArray = reader.Texts("nullArray"),
                Nulls = reader.Texts("nulls"),
            }
            """);
}
