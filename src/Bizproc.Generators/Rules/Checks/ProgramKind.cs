using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>What kind of program a compilation is, for the rules that ask what it does with its actions.</summary>
internal static class ProgramKind
{
    private const string EndpointRouting = "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";

    /// <summary>How the assemblies of test frameworks are called, at least in the beginning.</summary>
    private static readonly string[] TestFrameworks =
        ["xunit.", "nunit.framework", "MSTest.", "Microsoft.VisualStudio.TestPlatform.", "Microsoft.VisualStudio.QualityTools.", "TUnit"];

    /// <summary>
    /// Whether what it leaves undone stays undone: not in a library, whose users do it, and not in tests, which need the declarations only.
    /// </summary>
    public static bool IsJudged(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication
        && !compilation.ReferencedAssemblyNames.Any(static assembly => IsOfTests(assembly.Name));

    /// <summary>
    /// Whether it could map handlers at all. A worker without ASP.NET Core cannot: it deploys actions whose handlers another program has.
    /// </summary>
    public static bool CanMapHandlers(Compilation compilation) => !compilation.GetTypesByMetadataName(EndpointRouting).IsEmpty;

    private static bool IsOfTests(string assembly) =>
        TestFrameworks.Any(framework => assembly.StartsWith(framework, StringComparison.OrdinalIgnoreCase));
}
