using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Bizproc.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>The references of a user's project.</summary>
internal static class References
{
    /// <summary>Only .NET.</summary>
    public static ImmutableArray<MetadataReference> Net { get; } = [.. Net100.References.All];

    /// <summary>.NET, the library, and the parts of other packages that are visible in the library's own methods.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Net,
        AssemblyOf<ActionDefinition>(),
        AssemblyOf<IServiceCollection>(),
        AssemblyOf<IHealthChecksBuilder>(),
        AssemblyOf<HealthStatus>(),
    ];

    /// <summary>The same, ASP.NET Core with the endpoints that answer portals, and the packages that keep calls.</summary>
    public static ImmutableArray<MetadataReference> Web { get; } =
    [
        .. All,
        AssemblyOf<SettingsProperty>(),
        AssemblyOf<DurableOptions>(),
        MetadataReference.CreateFromFile(typeof(PostgreSqlBuilderExtensions).Assembly.Location),
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(WebApplication).Assembly.Location)!, "Microsoft.*.dll")
            .Where(static file => !All.Any(known => Path.GetFileName(known.Display) == Path.GetFileName(file)))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>.NET, the library, and the emulator as the tests of an application have it.</summary>
    public static ImmutableArray<MetadataReference> Emulator { get; } = [.. All, AssemblyOf<EmulatedPortal>()];

    /// <summary>The same, and the test host.</summary>
    public static ImmutableArray<MetadataReference> Testing { get; } = [.. Web, AssemblyOf<EmulatedPortal>(), AssemblyOf<BizprocTestOptions>()];

    private static PortableExecutableReference AssemblyOf<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
