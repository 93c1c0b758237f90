namespace Bizproc.Package.Tests.Matrix;

/// <summary>One setup of a project, and the expected messages of its build.</summary>
/// <param name="Name">The name of its folder and of its assembly.</param>
internal sealed record MatrixProject(string Name)
{
    public const string OurLibrary = """<PackageReference Include="Bizproc" Version="$(BizprocVersion)" />""";

    /// <summary>Gets the language, by the first letters of the project file's extension.</summary>
    public string Language { get; init; } = "cs";

    public string Sdk { get; init; } = "Microsoft.NET.Sdk";

    /// <summary>Gets the target frameworks, which are also the names of the output folders.</summary>
    public string[] Frameworks { get; init; } = ["net10.0"];

    /// <summary>Gets the content of the project's property group.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Gets the reference to one of the packages.</summary>
    public string Package { get; init; } = OurLibrary;

    /// <summary>Gets the content of the project's item group.</summary>
    public string Items { get; init; } = "";

    /// <summary>Gets the text at the end of the project.</summary>
    public string Targets { get; init; } = "";

    /// <summary>Gets the other files of the project.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = Sources.Usual;

    /// <summary>Gets the messages of the build, such as <c>error BZP0105 Greet.cs</c>. The build must not have others.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Gets whether the project must fail with exactly one error of ours, of any id, in a file of the project.</summary>
    public bool IsRefusedByUs { get; init; }

    /// <summary>Gets the project file, as a path from the folder of all projects.</summary>
    public string Path => $"{Name}/{Name}.{Language}proj";

    /// <summary>Gets whether the project builds.</summary>
    public bool IsBuilt => !IsRefusedByUs && !Says.Any(static said => said.StartsWith("error", StringComparison.Ordinal));

    /// <summary>Gets the output of the build, as a path from the folder of all projects.</summary>
    public IEnumerable<string> Outputs => Frameworks.Select(framework => $"{Name}/bin/Debug/{framework}/{Name}.dll");

    /// <summary>Gets the kind of a setup: its language and SDK, the source of the package, and the result of the build.</summary>
    public (string, string, int, bool, bool, bool, string) Kind =>
        (Language, Sdk, Frameworks.Length, Package == OurLibrary, Targets.Length > 0, IsRefusedByUs, string.Join(", ", Says));

    /// <summary>Gets whether the project needs the files of another one.</summary>
    public bool Needs(MatrixProject other) => $"{Package}{Items}{Targets}".Contains($"../{other.Name}/", StringComparison.Ordinal);

    public override string ToString() => Name;

    /// <summary>Writes it to a separate folder.</summary>
    public void WriteTo(string folder)
    {
        string target = Directory.CreateDirectory(System.IO.Path.Join(folder, Name)).FullName;
        File.WriteAllText(System.IO.Path.Join(folder, Path), $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                <TargetFramework{(Frameworks.Length > 1 ? "s" : "")}>{string.Join(';', Frameworks)}</TargetFramework{(Frameworks.Length > 1 ? "s" : "")}>
                <UseAppHost>false</UseAppHost>
                {Properties}
              </PropertyGroup>
              <ItemGroup>
                {Package}
                {Items}
              </ItemGroup>
              {Targets}
            </Project>
            """);
        foreach (var file in Files) File.WriteAllText(System.IO.Path.Join(target, file.Name), file.Text);
    }
}
