namespace Bizproc.Benchmarks.Keystroke.Sources;

/// <summary>A file with classes, methods and attributes that no generator looks for.</summary>
internal static class ForeignSource
{
    public static string Write(int index, int edit) => $$"""
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
