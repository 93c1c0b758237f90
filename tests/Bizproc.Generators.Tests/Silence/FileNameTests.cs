using System.Text;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Bizproc.Generators.Tests.Infrastructure;

namespace Bizproc.Generators.Tests.Silence;

/// <summary>Names of generated files, which a disk must accept.</summary>
public class FileNameTests
{
    private static readonly NameClashes s_none = NameClashes.Find([]);

    [Theory]
    [InlineData("Demo.Act", "Demo.Act.g.cs")]
    [InlineData("Приклад.Дія", "Приклад.Дія.g.cs")]
    public void A_short_name_is_left_as_it_is(string name, string expected) => Assert.Equal(expected, FileNames.Create(name, s_none));

    [Theory]
    [InlineData('a')]
    [InlineData('Д')]
    [InlineData('ส')]
    public void A_name_of_any_length_is_bounded_and_ends_with_the_class(char letter)
    {
        for (int length = 1; length < 300; length++)
        {
            string name = FileNames.Create(new string(letter, length) + ".Act", s_none);

            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, FileNames.MaxBytes);
            Assert.EndsWith(".Act.g.cs", name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_longest_name_that_fits_is_kept_and_the_next_is_not()
    {
        string fits = new('a', FileNames.MaxBytes - ".g.cs".Length);

        Assert.Equal(fits + ".g.cs", FileNames.Create(fits, s_none));
        Assert.StartsWith("a", FileNames.Create(fits, s_none), StringComparison.Ordinal);
        Assert.Contains('-', FileNames.Create(fits + "a", s_none));
    }

    [Fact]
    public void Long_names_differ_wherever_they_differ()
    {
        string rest = new('a', 2000);
        string[] names = [.. new[] { "A" + rest, "B" + rest, "a" + rest, rest + "A", rest + "B", "A." + rest }.Select(static name => FileNames.Create(name, s_none))];

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Deep_and_long_classes_get_a_file_each_and_keep_it()
    {
        string space = string.Join(".", Enumerable.Repeat("Документооборот", 12));
        string Source(string name) => $$"""
            namespace {{space}};
            public partial class Первый { public partial class Второй { [BizprocActivity("{{name}}", Name = "A")] public partial class {{name}}; } }
            """;
        var compilation = TestCompilation.Of(Source("One"), Source("Two"), Source("ONE"));

        var run = GeneratorRun.Of(compilation);

        GeneratorAssert.Compiles(run);
        GeneratorAssert.IsCached(run);
        Assert.Equal(4, run.Sources.Length);
        Assert.All(run.Sources, static source => Assert.InRange(Encoding.UTF8.GetByteCount(source.HintName), 1, FileNames.MaxBytes));

        var renamed = run.On(compilation.WithText("File1.cs", Source("Three")));
        Assert.Equal(2, renamed.Sources.Select(static source => source.HintName).Intersect(run.Sources.Select(static source => source.HintName)).Count(static name => name.Contains('-', StringComparison.Ordinal)));
    }
}
