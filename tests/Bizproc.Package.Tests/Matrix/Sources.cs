namespace Bizproc.Package.Tests.Matrix;

/// <summary>Sources that several projects have.</summary>
internal static class Sources
{
    /// <summary>Gets an action in the syntax of C# 10, with a value for each way of reading: a text, a select, a number, and an answer.</summary>
    public static SourceFile Greet { get; } = new("Greet.cs", """
        using Bizproc;

        namespace Shop
        {
            /// <summary>Greets a client.</summary>
            [BizprocActivity("greet", Name = "Greet the client", Description = "Says hello in one of two tones")]
            public sealed partial class Greet
            {
                /// <summary>Gets or sets who is greeted.</summary>
                [BizprocProperty("client", Name = "Client")]
                public string Client { get; set; } = "";

                /// <summary>Gets or sets how.</summary>
                [BizprocProperty("tone", Name = "Tone", Default = Tone.Kind)]
                public Tone Tone { get; set; }

                /// <summary>Gets or sets how often.</summary>
                [BizprocProperty("times", Name = "Times")]
                public int? Times { get; set; }

                /// <summary>Gets or sets what was said.</summary>
                [BizprocReturnProperty("greeting", Name = "Greeting")]
                public string Greeting { get; set; } = "";
            }

            /// <summary>Lists tones.</summary>
            public enum Tone
            {
                /// <summary>Neither.</summary>
                [BizprocOption("none", Name = "None")] None,

                /// <summary>A kind one.</summary>
                [BizprocOption("kind", Name = "Kind")] Kind,
            }
        }
        """);

    /// <summary>Gets code that compiles only if code was generated for <see cref="Greet"/>.</summary>
    public static SourceFile Use { get; } = new("Use.cs", """
        namespace Shop
        {
            /// <summary>Needs what is generated.</summary>
            public static class Use
            {
                /// <summary>Gets the number of actions.</summary>
                public static int Count => global::Bizproc.BizprocActions.All.Length;

                /// <summary>Gets the code of one.</summary>
                public static string Code => Greet.Definition.Code;
            }
        }
        """);

    public static IReadOnlyList<SourceFile> Usual { get; } = [Greet, Use];
}
