using System.Reflection;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>Values of the build of these tests, written by <c>Directory.Build.targets</c>.</summary>
internal static class BuildMetadata
{
    /// <summary>A value; empty if the build had none.</summary>
    public static string Of(string key) =>
        typeof(BuildMetadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value ?? "";
}
