using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Payload;

/// <summary>The actions of some sources, compiled and loaded: assertions are about the requests that a user's program would send.</summary>
internal sealed class EmittedActions : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(EmittedActions), isCollectible: true);
    private readonly Assembly _assembly;

    /// <summary>Compiles sources, and asserts that the compiler has nothing to say.</summary>
    public EmittedActions(params string[] sources)
        : this(sources, isChecked: true)
    {
    }

    private EmittedActions(string[] sources, bool isChecked)
    {
        var run = GeneratorRun.Untracked(TestCompilation.Of(sources));
        if (isChecked) GeneratorAssert.Compiles(run);

        Compilation = run.Output;
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image);
        if (!emitted.Success) throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));

        image.Position = 0;
        _assembly = _context.LoadFromStream(image);
        var registry = TypeOf("Bizproc.BizprocActions");
        All = (ImmutableArray<ActionDefinition>)registry.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }

    /// <summary>Compiles sources in a third of the time, for tests that are not about what the compiler says.</summary>
    public static EmittedActions WithoutChecks(IEnumerable<string> sources) => new([.. sources], isChecked: false);

    /// <summary>The sources together with the generated ones.</summary>
    public Compilation Compilation { get; }

    /// <summary>The actions that the generated registry lists.</summary>
    public ImmutableArray<ActionDefinition> All { get; }

    /// <summary>One of the classes.</summary>
    public Type TypeOf(string name) => _assembly.GetType(name, throwOnError: true)!;

    public void Dispose() => _context.Unload();
}
