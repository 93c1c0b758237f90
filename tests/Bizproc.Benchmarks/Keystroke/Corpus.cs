using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>
/// A project of 1,000 files: 100 with an action of three properties, the others with classes, methods and attributes that are none of ours.
/// </summary>
internal static class Corpus
{
    public const int Files = 1000;
    public const int Actions = 100;

    /// <summary>The index of a file that is edited, with no action in it.</summary>
    public const int ForeignFile = Files - 1;

    /// <summary>The index of a file that is edited, with an action in it.</summary>
    public const int ActionFile = 0;

    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Corpus",
        Enumerable.Range(0, Files).Select(static i => Tree(i, edit: 0)),
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ActionDefinition).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>One file, as it is after some keystrokes in a method body of it.</summary>
    public static SyntaxTree Tree(int index, int edit) => CSharpSyntaxTree.ParseText(
        index < Actions ? Action(index, edit) : index == Actions ? Json() : Foreign(index, edit),
        path: $"File{index}.cs");

    private static string Action(int index, int edit) => $$"""
        using Bizproc;

        namespace Corpus.Actions;

        [BizprocActivity("action_{{index}}", Name = "Action {{index}}", Description = "Does what action {{index}} does", Handler = "/actions/{{index}}")]
        [BizprocText("de", Name = "Aktion {{index}}")]
        [BizprocInclude(DocumentKind.Deal)]
        public sealed partial class Action{{index}}
        {
            [BizprocProperty("title", Name = "Title", Description = "What it is called")]
            [BizprocText("de", Name = "Titel")]
            public required string Title { get; init; }

            [BizprocProperty("amount", Name = "Amount", Default = {{index}})]
            public int Amount { get; init; }

            [BizprocReturnProperty("link", Name = "Link")]
            public string? Link { get; set; }

            public int Total(int count) => count * Amount + {{edit}};
        }
        """;

    /// <summary>The same classes for System.Text.Json's generator, as its users write it: one context for all of them.</summary>
    private static string Json() => $$"""
        namespace Corpus.Actions;

        {{string.Join('\n', Enumerable.Range(0, Actions).Select(static i => $"[System.Text.Json.Serialization.JsonSerializable(typeof(Action{i}))]"))}}
        public sealed partial class ActionsContext : System.Text.Json.Serialization.JsonSerializerContext;
        """;

    private static string Foreign(int index, int edit) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Corpus.Others.Part{{index % 10}};

        [Serializable]
        public partial class Other{{index}} : IDisposable
        {
            private readonly Dictionary<string, int> _counts = new();

            [Obsolete("Use Count")]
            public int Old { get; set; }

            public string Name { get; init; } = "";

            public int Count(string name)
            {
                if (_counts.TryGetValue(name, out int count)) return count + {{edit}};

                _counts[name] = name.Length;
                return _counts.Values.Where(static value => value > 3).Select(static value => value * 2).Sum();
            }

            [System.Diagnostics.DebuggerStepThrough]
            public void Dispose() => _counts.Clear();
        }

        [AttributeUsage(AttributeTargets.Class)]
        public sealed class Mark{{index}}Attribute : Attribute;
        """;
}
