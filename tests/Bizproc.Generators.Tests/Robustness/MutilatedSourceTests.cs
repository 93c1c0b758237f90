using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Robustness;

/// <summary>The generator never fails, whatever the sources: otherwise the project would lose all generated code.</summary>
public class MutilatedSourceTests
{
    private const int SourcesPerSeed = 250;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_generator_does_not_fail(int seed)
    {
        var random = new Random(seed);
        var run = GeneratorRun.Of(TestCompilation.Of([.. Declarations.All]));
        var whole = TestCompilation.Of([.. Declarations.All]);

        for (int i = 0; i < SourcesPerSeed; i++)
        {
            int file = random.Next(Declarations.All.Count);
            string source = Mutation.Of(Declarations.All[file], random);

            // The same driver continues with the next source, as in an editor.
            run = run.On(whole.WithText($"File{file}.cs", source));

            Assert.True(run.Result.Exception is null, $"Seed {seed}, source {i}: {run.Result.Exception}\n{source}");
            Assert.Empty(run.Result.Diagnostics);
        }
    }

    [Fact]
    public void The_generator_does_not_fail_on_a_file_at_any_point_of_its_being_written()
    {
        var whole = TestCompilation.Of(Declarations.Plain, Declarations.CreateDocument);
        var run = GeneratorRun.Of(whole);

        for (int length = 0; length < Declarations.CreateDocument.Length; length += 7)
        {
            run = run.On(whole.WithText("File1.cs", Declarations.CreateDocument[..length]));

            Assert.True(run.Result.Exception is null, $"{length} characters: {run.Result.Exception}");
            Assert.Contains("Plain.g.cs", run.Sources.Select(static source => source.HintName));
        }
    }

    [Fact]
    public void Two_classes_of_one_name_are_left_to_the_compiler()
    {
        var run = GeneratorRun.Of(TestCompilation.Of("""
            [BizprocActivity("one", Name = "One")] public partial class Same;
            [BizprocRobot("two", Name = "Two")] public partial record Same;
            [BizprocActivity("three", Name = "Three")] public partial class Other;
            """));

        Assert.Null(run.Result.Exception);
        Assert.Equal(["Bizproc.BizprocActions.g.cs", "Other.g.cs"], run.Sources.Select(static source => source.HintName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Same", run["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }
}
