using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Bizproc.Generators.Model;
using Bizproc.Generators.Tests.Infrastructure;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>The stamp changes with every member of a registration.</summary>
public class ModelStampTests
{
    private static readonly MethodInfo ArrayOf = typeof(ModelStampTests).GetMethod(nameof(MakeArray), BindingFlags.NonPublic | BindingFlags.Static)!;

    [Fact]
    public void Each_part_of_a_model_counts()
    {
        var model = Model();
        uint stamp = ModelStamp.Compute(model);
        var variations = Variations(model).ToList();

        Assert.InRange(variations.Count, 60, 200);
        Assert.Empty(variations.Where(each => !IsLeftOut(each.Path) && ModelStamp.Compute((ActionModel)each.Value) == stamp).Select(each => each.Path));
        Assert.Equal(stamp, ModelStamp.Compute(Model()));
    }

    [Fact]
    public void The_number_is_the_same_on_every_machine() =>
        Assert.Equal("// Made from model 3bddf5e8", ModelStamp.Line(ModelStamp.Compute(Model())));

    /// <summary>
    /// True for facts about the class itself: they only decide how code is written, or the compiler or another rule reports them.
    /// </summary>
    private static bool IsLeftOut(string path) =>
        (path.StartsWith("Type.", StringComparison.Ordinal) && path != "Type.Reference") || path == "Type?" || path.EndsWith(".Value?", StringComparison.Ordinal);

    private static ActionModel Model()
    {
        var run = GeneratorRun.Of(TestCompilation.Of("""
            [BizprocActivity("full", Name = "Name", Description = "Description", Handler = "/handler", AuthUserId = 1, UsePlacement = true, PlacementHandler = "/settings")]
            [BizprocRobot("robot", Name = "Robot")]
            [BizprocFormerCode("old", Mark = "(old)", Kind = ActionKind.Robot)]
            [BizprocText("de", Name = "Name", Description = "Beschreibung")]
            [BizprocDocumentType(DocumentKind.SmartProcess, Slot = "slot")]
            [BizprocInclude("crm", "CCrmDocumentDeal", "DEAL"), BizprocExclude(PortalEdition.Box)]
            public partial class Full
            {
                [BizprocProperty("days", Name = "Days", Description = "D", Type = "select", Slot = "s", Required = true, Default = new[] { DayOfWeek.Friday })]
                [BizprocText("de", Name = "Tage")]
                public DayOfWeek[] Days { get; init; } = [];
            }
            """));
        return (ActionModel)run.Result.TrackedSteps[TrackingNames.Actions].Single().Outputs.Single().Value;
    }

    /// <summary>Copies of the record, each with one changed value.</summary>
    private static IEnumerable<(string Path, object Value)> Variations(object record)
    {
        foreach (var property in record.GetType().GetProperties().Where(static property => property.SetMethod is not null))
        {
            foreach (var (path, value) in Others(property.PropertyType, property.GetValue(record)))
            {
                object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
                property.SetValue(copy, value);
                yield return (property.Name + path, copy);
            }
        }
    }

    private static IEnumerable<(string Path, object? Value)> Others(Type type, object? value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return [("", value + "x"), .. value is null ? [] : new (string, object?)[] { ("?", null) }];
        if (type == typeof(bool)) return [("", value is false)];
        if (type == typeof(int)) return [("", (int?)value + 1 ?? 1)];
        if (type.IsEnum) return [("", Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)))];
        if (type.IsGenericType && value is IEnumerable items) return Lists(type.GenericTypeArguments[0], [.. items.Cast<object>()]);
        if (value is null) return [];

        return [("?", null), .. Variations(value).Select(static each => ("." + each.Path, (object?)each.Value))];
    }

    private static IEnumerable<(string Path, object? Value)> Lists(Type item, object[] items)
    {
        if (items.Length == 0) return [];

        var make = ArrayOf.MakeGenericMethod(item);
        var changed = Others(item, items[0]).Where(static each => each.Value is not null)
            .Select(each => ("[0]" + each.Path, make.Invoke(null, [(object[])[each.Value!, .. items[1..]]])));
        return [("[]", make.Invoke(null, [items[1..]])), .. changed];
    }

    private static EquatableArray<T> MakeArray<T>(object[] items)
        where T : IEquatable<T> => items.Cast<T>().ToImmutableArray();
}
