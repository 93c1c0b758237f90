namespace Bizproc.Package.Tests.Matrix;

/// <summary>Projects that reference each other.</summary>
internal static class ReferenceProjects
{
    private const string Emulator = """<PackageReference Include="Bizproc.Emulator" Version="$(BizprocVersion)" />""";

    public static IEnumerable<MatrixProject> All =>
    [
        new("Library"),
        new("Host")
        {
            Sdk = "Microsoft.NET.Sdk.Web",
            Properties = "<ImplicitUsings>enable</ImplicitUsings>",
            Package = """<PackageReference Include="Bizproc.AspNetCore" Version="$(BizprocVersion)" />""",
            Items = """<ProjectReference Include="../Library/Library.csproj" />""",
            Files = [new("Program.cs", """
                using Bizproc;

                var builder = WebApplication.CreateSlimBuilder(args);
                builder.Services.AddBizproc(options => builder.Configuration.GetSection("Bizproc").Bind(options))
                    .AddActions()
                    .AddHandler<Own, Handler>()
                    .AddHandler<Shop.Greet, Handler>();
                using var app = builder.Build();
                app.MapBizproc();
                Console.WriteLine(string.Join(", ", BizprocActions.All.Select(action => action.Code)));

                [BizprocRobot("own", Name = "Own", Description = "Is the host's own")]
                public sealed partial class Own;

                internal sealed class Handler : IBizprocHandler<Own>, IBizprocHandler<Shop.Greet>
                {
                    public Task HandleAsync(Own action, BizprocCall call, CancellationToken cancellationToken) => Task.CompletedTask;

                    public Task HandleAsync(Shop.Greet action, BizprocCall call, CancellationToken cancellationToken) => Task.CompletedTask;
                }
                """)],
        },
        new("HostTests")
        {
            Properties = "<ImplicitUsings>enable</ImplicitUsings><OutputType>Exe</OutputType>",
            Package = Emulator,
            Items = """<ProjectReference Include="../Host/Host.csproj" />""",
            Files = [new("Program.cs", """
                using Bizproc;
                using Bizproc.Emulator;

                await using var portal = await EmulatedPortal.StartAsync();
                var report = await BizprocActions.DeployAsync(portal.CreateClient(publicUrl: new Uri("https://app.example.com")));
                report.ThrowIfIncomplete();
                Console.WriteLine(string.Join(", ", BizprocActions.All.Select(action => action.Code)));
                """)],
        },
        new("Friend")
        {
            Items = """<ProjectReference Include="../Befriended/Befriended.csproj" /><InternalsVisibleTo Include="Befriended" />""",
            Files = [new("Own.cs", """
                namespace Friendly
                {
                    [Bizproc.BizprocActivity("friend", Name = "Friend", Description = "Sees what is internal")]
                    internal sealed partial class Own
                    {
                        public static int Count => global::Bizproc.BizprocActions.All.Length + Shop.Hidden.Definition.Code.Length;
                    }
                }
                """)],
        },
        new("Befriended")
        {
            Items = """<InternalsVisibleTo Include="Friend" />""",
            Files = [.. Sources.Usual, new("Hidden.cs", """
                namespace Shop
                {
                    [Bizproc.BizprocActivity("hidden", Name = "Hidden", Description = "Is internal")]
                    internal sealed partial class Hidden { }
                }
                """)],
        },
        new("LinkedFiles") { Files = [Sources.Use], Items = """<Compile Include="../Library/Greet.cs" Link="Shared/Greet.cs" />""" },
        new("ExternAlias")
        {
            Items = """<ProjectReference Include="../Library/Library.csproj" Aliases="shop" />""",
            Files = [new("Own.cs", """
                extern alias shop;

                namespace Shop
                {
                    [Bizproc.BizprocActivity("own", Name = "Own", Description = "Stands beside one of a library under an alias")]
                    public sealed partial class Greet
                    {
                        public static int Count => global::Bizproc.BizprocActions.All.Length + shop::Shop.Greet.Definition.Code.Length;
                    }
                }
                """)],
        },
        // The package comes through another project: with the defaults, and with central package versions.
        new("ByProject") { Package = "", Items = """<ProjectReference Include="../Library/Library.csproj" />""", Files = [OfByProject] },
        new("ByCentralProject") { Package = "", Items = """<ProjectReference Include="../CentralPackages/CentralPackages.csproj" />""", Files = [OfByProject] },
        // A library that keeps the package private, or references it only at run time: the attribute is missing, so a declaration fails to compile.
        new("PrivateLibrary") { Package = """<PackageReference Include="Bizproc" Version="$(BizprocVersion)" PrivateAssets="all" />""" },
        new("ByPrivateProject")
        {
            Package = "",
            Items = """<ProjectReference Include="../PrivateLibrary/PrivateLibrary.csproj" />""",
            Files = [new("Own.cs", """
                using Bizproc;

                [BizprocActivity("own", Name = "Own", Description = "Is declared where no attribute is")]
                public sealed partial class Own { }
                """)],
            Says = ["error CS0246 Own.cs"],
        },
        new("RuntimeOnly")
        {
            Package = """<PackageReference Include="Bizproc" Version="$(BizprocVersion)" IncludeAssets="runtime" />""",
            Files = [Sources.Greet],
            Says = ["error CS0246 Greet.cs"],
        },
        // The SDK cannot exclude analyzers from a package reference.
        new("CompileAndRuntime") { Package = """<PackageReference Include="Bizproc" Version="$(BizprocVersion)" IncludeAssets="compile;runtime" />""" },
        new("AnalyzersExcluded") { Package = """<PackageReference Include="Bizproc" Version="$(BizprocVersion)" ExcludeAssets="analyzers" />""" },
    ];

    private static SourceFile OfByProject { get; } = new("Own.cs", """
        namespace Far
        {
            [Bizproc.BizprocActivity("own", Name = "Own", Description = "Is declared in a project that references no package")]
            public sealed partial class Own
            {
                public static int Count => global::Bizproc.BizprocActions.All.Length + Definition.Code.Length;
            }
        }
        """);
}
