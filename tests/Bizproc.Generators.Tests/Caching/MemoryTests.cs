using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>A driver that has moved on keeps no older compilation alive.</summary>
public class MemoryTests
{
    [Fact]
    public void The_old_compilation_dies()
    {
        var (old, driver) = MovedOn(new BizprocGenerator());

        Collect(old);

        Assert.False(old.IsAlive);
        GC.KeepAlive(driver);
    }

    [Fact]
    public void The_old_compilation_of_a_model_with_a_symbol_lives()
    {
        var (old, driver) = MovedOn(new LeakingGenerator());

        Collect(old);

        Assert.True(old.IsAlive);
        GC.KeepAlive(driver);
    }

    private static void Collect(WeakReference reference)
    {
        for (int i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    // No local of a running method may hold an object that must be collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Old, GeneratorDriver Driver) MovedOn(IIncrementalGenerator generator)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(generator);
        var old = Run(ref driver, "old");
        Run(ref driver, "new");
        return (old, driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Run(ref GeneratorDriver driver, string text)
    {
        var compilation = EditedSources.After(EditedSources.Foreign, "\"\"", $"\"{text}\"");
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        return new WeakReference(compilation);
    }

    /// <summary>A bad example: its model equals by name, so the first one is kept forever, with everything that its symbol holds.</summary>
    private sealed class LeakingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                "Bizproc.BizprocActivityAttribute",
                static (_, _) => true,
                static (match, _) => new Leak(match.TargetSymbol.Name, match.TargetSymbol)),
            static (output, leak) => output.AddSource(leak.Name, ""));
    }

    private sealed record Leak(string Name, ISymbol Symbol)
    {
        public bool Equals(Leak? other) => other?.Name == Name;

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
    }
}
