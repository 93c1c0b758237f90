namespace Bizproc.Package.Tests.Matrix;

/// <summary>One set-up of a project, and what a build of it says.</summary>
/// <param name="Name">The name of its folder and of its assembly.</param>
internal sealed record MatrixProject(string Name)
{
    public const string OurLibrary = """<PackageReference Include="Bizproc" Version="$(BizprocVersion)" />""";

    /// <summary>Gets the language, by the first letters of the project file's extension.</summary>
    public string Language { get; init; } = "cs";

    public string Sdk { get; init; } = "Microsoft.NET.Sdk";

    /// <summary>Gets the target frameworks, which is also where the output lies.</summary>
    public string[] Frameworks { get; init; } = ["net10.0"];

    /// <summary>Gets what stands in the project's property group.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Gets the reference to one of the packages.</summary>
    public string Package { get; init; } = OurLibrary;

    /// <summary>Gets what stands in the project's group of items.</summary>
    public string Items { get; init; } = "";

    /// <summary>Gets what stands at the end of the project.</summary>
    public string Targets { get; init; } = "";

    /// <summary>Gets the files beside the project.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = Sources.Usual;

    /// <summary>Gets the messages of the build, such as <c>error BZP0105 Greet.cs</c>. The build must not have others.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Gets whether the project is refused with one error of ours, whichever it is, in a file of the project.</summary>
    public bool IsRefusedByUs { get; init; }

    /// <summary>Gets the project file, in the folder of all.</summary>
    public string Path => $"{Name}/{Name}.{Language}proj";

    /// <summary>Gets whether the project builds.</summary>
    public bool IsBuilt => !IsRefusedByUs && !Says.Any(static said => said.StartsWith("error", StringComparison.Ordinal));

    /// <summary>Gets what the build makes, in the folder of all.</summary>
    public IEnumerable<string> Outputs => Frameworks.Select(framework => $"{Name}/bin/Debug/{framework}/{Name}.dll");

    /// <summary>Gets what a set-up shows beside its own words: its language and SDK, where the package comes from, and how it ends.</summary>
    public (string, string, int, bool, bool, bool, string) Kind =>
        (Language, Sdk, Frameworks.Length, Package == OurLibrary, Targets.Length > 0, IsRefusedByUs, string.Join(", ", Says));

    /// <summary>Gets whether another one's files have to be there.</summary>
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
