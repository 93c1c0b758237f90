namespace Bizproc.Package.Tests.Matrix;

/// <summary>Properties of a project.</summary>
internal static class SettingProjects
{
    public static IEnumerable<MatrixProject> All =>
    [
        new("Plain"),
        new("NullableOff") { Properties = "<Nullable>disable</Nullable>" },
        new("NullableOn") { Properties = "<Nullable>enable</Nullable>" },
        new("ImplicitUsingsOn") { Properties = "<ImplicitUsings>enable</ImplicitUsings>" },
        new("LatestAll")
        {
            // This analyzer wants an attribute on every assembly, which has nothing to do with actions.
            Properties = "<Nullable>enable</Nullable><AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><NoWarn>$(NoWarn);CA1014</NoWarn>",
        },
        new("EverythingIsAnError")
        {
            Files = [.. Sources.Usual, NullableAmount, new(".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.severity = error\n")],
            Properties = "<Nullable>enable</Nullable>",
            // An info of ours becomes an error on request; there is no message about generated files.
            Says = ["error BZP0316 Amount.cs"],
        },
        new("ClsCompliant") { Files = [.. Sources.Usual, new("Compliant.cs", "[assembly: System.CLSCompliant(true)]")] },
        new("Documented") { Properties = "<GenerateDocumentationFile>true</GenerateDocumentationFile>" },
        new("MappedPaths")
        {
            Properties = "<Deterministic>true</Deterministic><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild><PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>",
        },
        new("FilesEmitted") { Properties = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>obj/written</CompilerGeneratedFilesOutputPath>" },
        new("SeveralTargets")
        {
            Frameworks = ["net10.0", "netstandard2.0"],
            Properties = "<LangVersion>12</LangVersion>",
            // The package supports .NET 10 only; older frameworks get the rest of the project.
            Package = """<PackageReference Include="Bizproc" Version="$(BizprocVersion)" Condition="'$(TargetFramework)' != 'netstandard2.0'" />""",
            Items = """<Compile Remove="*.cs" Condition="'$(TargetFramework)' == 'netstandard2.0'" />""",
        },
        new("AheadOfTime") { Properties = "<IsAotCompatible>true</IsAotCompatible><EnableAotAnalyzer>true</EnableAotAnalyzer>" },
        new("Checked") { Properties = "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>", Files = [.. Sources.Usual, Extremes] },
        new("CentralPackages")
        {
            Properties = "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>",
            Package = """<PackageReference Include="Bizproc" />""",
            Files =
            [
                .. Sources.Usual,
                new("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="Bizproc" Version="$(BizprocVersion)" /></ItemGroup></Project>"""),
            ],
        },
        new("Aliases")
        {
            Properties = "<ImplicitUsings>enable</ImplicitUsings>",
            Items = """<Using Include="Bizproc" /><Using Include="Bizproc.BizprocRobotAttribute" Alias="Step" /><Using Include="System.Int32" Alias="Task" />""",
            Files = [.. Sources.Usual, new("Aliased.cs", """
                global using Input = Bizproc.BizprocPropertyAttribute;

                namespace Shop;

                /// <summary>Names attributes by aliases.</summary>
                [Step("aliased", Name = "Aliased", Description = "Has other names for the attributes")]
                public sealed partial class Aliased
                {
                    /// <summary>Gets or sets a number.</summary>
                    [Input("number", Name = "Number")]
                    public Task Number { get; set; }
                }

                /// <summary>Needs what is generated.</summary>
                public static class UseAliased
                {
                    /// <summary>Gets the code.</summary>
                    public static string Code => Aliased.Definition.Code;
                }
                """)],
        },
        new("RazorLibrary")
        {
            Sdk = "Microsoft.NET.Sdk.Razor",
            Items = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""",
            Files = [.. Sources.Usual, new("Greeting.razor", """
                <p>@_greet.Client: @Shop.Greet.Definition.Code</p>

                @code {
                    private readonly Shop.Greet _greet = new();
                }
                """)],
        },
        // Razor is a generator, too, and no generator sees the output of another one.
        new("RazorAction")
        {
            Sdk = "Microsoft.NET.Sdk.Razor",
            Items = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""",
            Files = [new("Offers.razor", """
                @using Bizproc

                @code {
                    [BizprocActivity("offer", Name = "Offer", Description = "Is declared where no generator sees it")]
                    public sealed partial class Offer { }
                }
                """)],
            IsRefusedByUs = true,
        },
        new("Программа with blanks") { Properties = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>" },
    ];

    private static SourceFile NullableAmount { get; } = new("Amount.cs", """
        using Bizproc;

        namespace Shop
        {
            /// <summary>Has a value that is required and may be null, which deserves a hint.</summary>
            [BizprocActivity("amount", Name = "Amount", Description = "Takes an amount")]
            public sealed partial class Amount
            {
                /// <summary>Gets or sets the amount.</summary>
                [BizprocProperty("amount", Name = "Amount", Required = true)]
                public decimal? Value { get; set; }
            }
        }
        """);

    private static SourceFile Extremes { get; } = new("Extremes.cs", """
        using Bizproc;

        namespace Shop
        {
            /// <summary>Has the least and the greatest values.</summary>
            [BizprocActivity("extremes", Name = "Extremes", Description = "Takes the least and the greatest")]
            public sealed partial class Extremes
            {
                /// <summary>Gets or sets the least.</summary>
                [BizprocProperty("least", Name = "Least", Default = Below.Least)]
                public Below Least { get; set; }

                /// <summary>Gets or sets the greatest.</summary>
                [BizprocProperty("greatest", Name = "Greatest", Default = Above.Greatest)]
                public Above Greatest { get; set; }

                /// <summary>Gets or sets the answer.</summary>
                [BizprocReturnProperty("answer", Name = "Answer")]
                public Below Answer { get; set; }
            }

            /// <summary>Has negative members.</summary>
            public enum Below : long
            {
                /// <summary>The least.</summary>
                [BizprocOption("least", Name = "Least")] Least = long.MinValue,

                /// <summary>One less than nothing.</summary>
                [BizprocOption("minus", Name = "Minus")] Minus = -1,
            }

            /// <summary>Has members beyond those of a signed number.</summary>
            public enum Above : ulong
            {
                /// <summary>Nothing.</summary>
                [BizprocOption("nothing", Name = "Nothing")] Nothing,

                /// <summary>The greatest.</summary>
                [BizprocOption("greatest", Name = "Greatest")] Greatest = ulong.MaxValue,
            }
        }
        """);
}
