using System.Reflection;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>All named steps of the pipeline, including future ones.</summary>
internal static class Tracked
{
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];
}
