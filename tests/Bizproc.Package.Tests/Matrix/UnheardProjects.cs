namespace Bizproc.Package.Tests.Matrix;

/// <summary>Projects for which nothing is generated. The package explains why.</summary>
internal static class UnheardProjects
{
    private const string OwnFSharpLibrary = """<Reference Include="FSharp.Core" HintPath="$(NetCoreTargetingPackRoot)/../sdk/$(NETCoreSdkVersion)/FSharp/FSharp.Core.dll" />""";
    private const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>";

    public static IEnumerable<MatrixProject> All =>
    [
        FSharp("FSharpDeclares") with { Files = [FSharpAction, FSharpComment], Says = ["warning BZP0901 FSharpDeclares.fsproj"] },
        FSharp("FSharpSilenced") with { Files = [FSharpAction, FSharpComment], Properties = $"{FSharpProperties}<NoWarn>$(NoWarn);BZP0901</NoWarn>" },
        // Its actions are those of the library.
        FSharp("FSharpHost") with
        {
            Files = [FSharpHost, FSharpComment],
            Items = $"""{OwnFSharpLibrary}<Compile Include="Action.fs" /><Compile Include="Comment.fs" /><ProjectReference Include="../Library/Library.csproj" />""",
        },
        new("VisualBasicDeclares")
        {
            Language = "vb",
            Package = """<PackageReference Include="Bizproc.AspNetCore" Version="$(BizprocVersion)" />""",
            Files = [new("It's (a) 50%;é.vb", """
                Imports Bizproc

                <BizprocRobot("greet", Name:="Greet")>
                Public Class Greet
                End Class
                """)],
            Says = ["warning BZP0901 VisualBasicDeclares.vbproj"],
        },
        new("VisualBasicHost")
        {
            Language = "vb",
            Items = """<ProjectReference Include="../Library/Library.csproj" />""",
            Files = [new("Host.vb", """
                ' A class with <BizprocActivity("x")> belongs into C#.
                Public Class Host
                    Public Shared ReadOnly Property Code As String = Global.Shop.Greet.Definition.Code & "<BizprocActivity(""x"")>"
                End Class
                """)],
        },
        new("GeneratorRemoved")
        {
            Files = [Sources.Greet],
            Targets = """<Target Name="RemoveAll" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>""",
            Says = ["warning BZP0902 GeneratorRemoved.csproj"],
        },
        new("GeneratorRemovedUnused")
        {
            Files = [new("Own.cs", "// [BizprocActivity(\"x\")]\n/* or\n * [BizprocRobot(\"x\")] */\npublic class Own { public string Text = \"[BizprocActivity(1)]\"; }")],
            Targets = """<Target Name="RemoveAll" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>""",
        },
        new("OldCompiler")
        {
            // As a package with an older compiler sets it.
            Targets = """<Target Name="Older" BeforeTargets="BizprocExplainMissingGenerator"><PropertyGroup><CompilerApiVersion>roslyn4.13</CompilerApiVersion></PropertyGroup></Target>""",
            Says = ["warning BZP0903 OldCompiler.csproj"],
        },
        Switch("SwitchedOn") with { Says = ["error BZP0105 Nameless.cs"] },
        Switch("SwitchedOff", "<BizprocGenerator>false</BizprocGenerator>") with { Says = ["message BZP0904 SwitchedOff.csproj"] },
        new("SwitchedOffUnused") { Properties = "<BizprocGenerator>false</BizprocGenerator>", Files = [new("Own.cs", "public class Own { }")] },
    ];

    private static string FSharpProperties => $"{Strict}<DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference>";

    private static SourceFile FSharpAction { get; } = new("Action.fs", """
        namespace Shop

        open Bizproc

        [<Sealed; BizprocActivity("greet", Name = "Greet")>]
        type Greet() =
            member val Client = "" with get, set
        """);

    private static SourceFile FSharpHost { get; } = new("Action.fs", """
        namespace Far

        module Host =
            let code = Shop.Greet.Definition.Code
        """);

    private static SourceFile FSharpComment { get; } = new("Comment.fs", """
        namespace Far

        // [<BizprocActivity("x")>]
        module Texts =
            let text = "[<BizprocActivity(1)>]"
        """);

    /// <summary>Creates a project with a mistake that a rule finds, which references the package through another one, as most projects do.</summary>
    private static MatrixProject Switch(string name, string properties = "") => new(name)
    {
        Package = """<PackageReference Include="Bizproc.AspNetCore" Version="$(BizprocVersion)" />""",
        Properties = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>" + properties,
        Files = [new("Nameless.cs", """
            [Bizproc.BizprocActivity("nameless", Handler = "/nameless")]
            public sealed partial class Nameless { }
            """)],
    };

    /// <summary>Creates a project with the SDK's own F# library, which needs no registry.</summary>
    private static MatrixProject FSharp(string name) => new(name)
    {
        Language = "fs",
        Properties = FSharpProperties,
        Items = $"""{OwnFSharpLibrary}<Compile Include="Action.fs" /><Compile Include="Comment.fs" />""",
    };
}
