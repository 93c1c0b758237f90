using Bizproc.Benchmarks.Keystroke.Field;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>All compared generators: two floors, ours, and those of other packages.</summary>
internal sealed class Contestants
{
    private Contestants()
    {
        All = [Empty, Floor, Ours];
        if (Json is not null) All.Add(Json);
        All.Add(new Contestant("CommunityToolkit.Mvvm", Declarations.ViewModels, GeneratorPackage.CreateAll("CommunityToolkit.Mvvm", "CommunityToolkit.Mvvm.SourceGenerators.dll")));
        All.Add(new Contestant("Mapperly", Declarations.Mappers, GeneratorPackage.CreateAll("Riok.Mapperly", "Riok.Mapperly.dll")));
        All.Add(new Contestant("Refit", Declarations.Clients, GeneratorPackage.CreateAll("Refit", "InterfaceStubGeneratorV2.dll")));
        All.Add(new Contestant("MemoryPack", Declarations.Messages, GeneratorPackage.CreateAll("MemoryPack", "MemoryPack.Generator.dll")));
    }

    public List<Contestant> All { get; }

    /// <summary>The cost of the driver itself.</summary>
    private Contestant Empty { get; } = new("empty floor", Declarations.Actions, new EmptyGenerator().AsSourceGenerator());

    public Contestant Floor { get; } = new("semantic floor", Declarations.Actions, new SemanticFloor().AsSourceGenerator());

    public Contestant Ours { get; } = new("Bizproc", Declarations.Actions, new BizprocGenerator().AsSourceGenerator());

    /// <summary>System.Text.Json's generator; <see langword="null"/> if it is not found.</summary>
    public Contestant? Json { get; private set; } = JsonGenerator.Create() is { Count: > 0 } generators
        ? new("System.Text.Json", Declarations.Actions, generators)
        : null;

    /// <summary>Returns those whose figures can be compared; prints the others, and code that does not compile.</summary>
    public static Contestants Gather()
    {
        var contestants = new Contestants();
        if (contestants.Json is null) Console.WriteLine("NOT COMPARABLE: System.Text.Json is left out, as there is no reference pack beside this runtime.");

        WholeProject.PrintErrors(contestants.All);
        foreach (var contestant in contestants.All.ToArray())
        {
            // The empty floor has nothing to write.
            string? fault = contestant == contestants.Empty ? null : WholeProject.FindFault(contestant);
            if (fault is null) continue;

            Console.WriteLine($"NOT COMPARABLE: {contestant.Name} is left out, as {fault}");
            contestants.All.Remove(contestant);
            if (contestant == contestants.Json) contestants.Json = null;
        }

        return contestants;
    }
}
