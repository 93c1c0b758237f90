using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Classifies a program, for the rules that check how it uses its actions.</summary>
internal static class ProgramKind
{
    private const string EndpointRouting = "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";

    /// <summary>The names, or beginnings of names, of the assemblies of test frameworks.</summary>
    private static readonly string[] TestFrameworks =
        ["xunit.", "nunit.framework", "MSTest.", "Microsoft.VisualStudio.TestPlatform.", "Microsoft.VisualStudio.QualityTools.", "TUnit"];

    /// <summary>
    /// True if the program itself must use its actions. A library leaves that to its users, and tests need the declarations only.
    /// </summary>
    public static bool IsJudged(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication
        && !compilation.ReferencedAssemblyNames.Any(static assembly => IsOfTests(assembly.Name));

    /// <summary>
    /// True if the program could map handlers. A worker without ASP.NET Core cannot: it deploys actions that another program handles.
    /// </summary>
    public static bool CanMapHandlers(Compilation compilation) => !compilation.GetTypesByMetadataName(EndpointRouting).IsEmpty;

    private static bool IsOfTests(string assembly) =>
        TestFrameworks.Any(framework => assembly.StartsWith(framework, StringComparison.OrdinalIgnoreCase));
}
