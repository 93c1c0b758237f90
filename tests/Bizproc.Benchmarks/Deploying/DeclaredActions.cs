using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Bizproc.Benchmarks.Keystroke;
using Bizproc.Benchmarks.Keystroke.Sources;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Deploying;

/// <summary>The actions of the project of the keystroke benchmark, compiled with their generated code.</summary>
internal static class DeclaredActions
{
    /// <summary>Returns all of them, the first ones with changed titles.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static ImmutableArray<ActionDefinition> Compile(int changed)
    {
        var sources = Enumerable.Range(0, Declarations.Count).Select(i => ActionSource.Write(i, edit: 0, title: i < changed ? "New title" : "Title"));
        var compilation = CSharpCompilation.Create(
            $"Actions{changed}",
            sources.Select(static source => CSharpSyntaxTree.ParseText(source)),
            Corpus.Plain.Compilation.References,
            Corpus.Plain.Compilation.Options);
        CSharpGeneratorDriver.Create(new BizprocGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);

        using var stream = new MemoryStream();
        var result = whole.Emit(stream);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));

        stream.Position = 0;
        var registry = AssemblyLoadContext.Default.LoadFromStream(stream).GetType("Bizproc.BizprocActions", throwOnError: true)!;
        return (ImmutableArray<ActionDefinition>)registry.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(obj: null)!;
    }
}
