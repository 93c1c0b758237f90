using System.Reflection;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>The named steps of the pipeline, whatever is added to them.</summary>
internal static class Tracked
{
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];
}
