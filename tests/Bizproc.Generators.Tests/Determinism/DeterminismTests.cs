using System.Globalization;
using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Determinism;

/// <summary>The same sources give the same bytes, on every machine and in every folder.</summary>
public class DeterminismTests
{
    private static readonly string Expected = Output(Declarations.All);

    [Fact]
    public void The_order_of_files_makes_no_difference()
    {
        string[] all = [.. Declarations.All];

        Assert.Equal(Expected, Output([all[2], all[1], all[0]]));
        Assert.Equal(Expected, Output([all[1], all[2], all[0]]));
    }

    [Fact]
    public void One_file_or_several_make_no_difference() => Assert.Equal(
        Output([Declarations.Plain, Declarations.Notify]), Output([$"{Declarations.Plain}\n{Declarations.Notify}"]));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_makes_no_difference(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Expected, Output(Declarations.All));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Line_endings_make_no_difference() =>
        Assert.Equal(Expected, Output(Declarations.All.Select(static source => source.Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Fact]
    public void Generated_lines_end_with_a_line_feed_alone_and_without_blanks()
    {
        Assert.DoesNotContain('\r', Expected);
        Assert.DoesNotContain(" \n", Expected, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', Expected);
    }

    [Fact]
    public void A_number_is_written_alike_in_every_culture()
    {
        Assert.Contains("\"DEFAULT\":\"19.99\"", Expected, StringComparison.Ordinal);
        Assert.Contains("\"AUTH_USER_ID\":7", Expected, StringComparison.Ordinal);
    }

    private static string Output(IEnumerable<string> sources)
    {
        var run = GeneratorRun.Of(TestCompilation.Of([.. sources]));
        GeneratorAssert.Compiles(run);
        return string.Join('\n', run.Sources.OrderBy(static source => source.HintName, StringComparer.Ordinal).Select(static source => $"{source.HintName}\n{source.SourceText}"));
    }
}
