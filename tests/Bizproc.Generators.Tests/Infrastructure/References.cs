using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>What a user's project references.</summary>
internal static class References
{
    /// <summary>.NET and nothing else.</summary>
    public static ImmutableArray<MetadataReference> Net { get; } = [.. Net100.References.All];

    /// <summary>.NET, the library, and what of other packages can be seen in the library's own methods.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Net,
        AssemblyOf<ActionDefinition>(),
        AssemblyOf<IServiceCollection>(),
        AssemblyOf<IHealthChecksBuilder>(),
        AssemblyOf<HealthStatus>(),
    ];

    /// <summary>All that, and ASP.NET Core with the endpoints that answer portals.</summary>
    public static ImmutableArray<MetadataReference> Web { get; } =
    [
        .. All,
        AssemblyOf<SettingsProperty>(),
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(WebApplication).Assembly.Location)!, "Microsoft.*.dll")
            .Where(static file => !All.Any(known => Path.GetFileName(known.Display) == Path.GetFileName(file)))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>.NET, the library, and the emulator as the tests of an application have it.</summary>
    public static ImmutableArray<MetadataReference> Emulator { get; } = [.. All, AssemblyOf<EmulatedPortal>()];

    private static PortableExecutableReference AssemblyOf<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
