using Bizproc.Generators.Model;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>The models in the pipeline hold no part of a compilation, and are compared by value.</summary>
public class ModelTests
{
    // Every part of the model has a value.
    private const string Full = """
        [assembly: BizprocIgnoreActions("Other")]

        namespace Demo;

        public class Base
        {
            [BizprocProperty("base", Name = "Base")] public virtual string? Text { get; init; }
        }

        [BizprocActivity("full", Name = "Name", Description = "Description", Handler = "/handler", AuthUserId = 1, UsePlacement = true, PlacementHandler = "/settings")]
        [BizprocRobot("robot", Name = "Robot")]
        [BizprocText("de", Name = "Name", Description = "Beschreibung")]
        [BizprocDocumentType(DocumentKind.SmartProcess, Slot = "slot")]
        [BizprocInclude("crm", "CCrmDocumentDeal", "DEAL"), BizprocExclude(PortalEdition.Box)]
        public partial class Full : Base
        {
            [BizprocProperty("days", Name = "Days", Default = new[] { DayOfWeek.Friday })]
            [BizprocText("de", Name = "Tage")]
            public DayOfWeek[] Days { get; init; } = [];

            [BizprocReturnProperty] public object? NoType { get; set; }
            public int Definition { get; set; }
        }

        [BizprocRobot("fault", Name = "Fault")] public class Fault;

        [BizprocTrigger("trigger", Name = "Trigger")] public static partial class Trigger { public static void ExecuteAsync() { } }
        """;

    [Fact]
    public void Steps_hold_nothing_of_the_compilation()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Full));

        Assert.All(Tracked.All, name => Assert.NotEmpty(ValuesOf(run, name)));
        Assert.Empty(Tracked.All.SelectMany(name => ValuesOf(run, name)).SelectMany(ObjectGraph.FindCompilerObjects));
    }

    [Fact]
    public void The_walk_finds_what_is_planted()
    {
        var location = Location.Create("file.cs", default, default);

        Assert.Equal(["Planted._items._items[]._hidden is a ExternalFileLocation"], ObjectGraph.FindCompilerObjects(new Planted(new Derived(location))));
        Assert.NotEmpty(ObjectGraph.FindCompilerObjects(TestCompilation.Of(Full)));
        Assert.Empty(ObjectGraph.FindCompilerObjects(new Planted("nothing")));
    }

    [Fact]
    public void Models_of_equal_sources_are_equal()
    {
        var first = ValuesOf(GeneratorRun.Of(TestCompilation.Of(Full)), TrackingNames.Actions);
        var second = ValuesOf(GeneratorRun.Of(TestCompilation.Of(Full.Replace("  ", "   ", StringComparison.Ordinal))), TrackingNames.Actions);

        Assert.Equal(first, second);
        Assert.Equal(first.Select(static model => model.GetHashCode()), second.Select(static model => model.GetHashCode()));
        Assert.Equal(2, first.Count);
        Assert.All(first, static model => Assert.IsType<ActionModel>(model));
    }

    private static List<object> ValuesOf(GeneratorRun run, string name) =>
        [.. run.Result.TrackedSteps[name].SelectMany(static step => step.Outputs).Select(static output => output.Value)];

    private sealed class Planted(object item)
    {
        private readonly List<object> _items = [item];

        public override string ToString() => string.Join(' ', _items);
    }

    private class Base(Location hidden)
    {
        private readonly Location _hidden = hidden;

        public override string ToString() => _hidden.ToString();
    }

    private sealed class Derived(Location hidden) : Base(hidden);
}
