using Bizproc.Benchmarks.Keystroke.Sources;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>A hundred declarations of three members, each in its own file, that one generator reads.</summary>
/// <param name="What">The name of one declaration in a sentence.</param>
/// <param name="Name">The name of the type that is declared, by its number.</param>
/// <param name="Write">Its file, by its number, after some keystrokes in a method body.</param>
/// <param name="Libraries">The libraries that the file needs.</param>
internal sealed record Declarations(string What, Func<int, string> Name, Func<int, int, string> Write, params IReadOnlyList<string> Libraries)
{
    public const int Count = 100;

    public static Declarations Actions { get; } =
        new("an action", static index => $"Action{index}", static (index, edit) => ActionSource.Write(index, edit), "Bizproc.dll");

    public static Declarations ViewModels { get; } =
        new("a view model", static index => $"ViewModel{index}", ViewModelSource.Write, "CommunityToolkit.Mvvm.dll");

    public static Declarations Mappers { get; } =
        new("a mapper", static index => $"Mapper{index}", MapperSource.Write, "Riok.Mapperly.Abstractions.dll");

    public static Declarations Clients { get; } =
        new("a client", static index => $"IClient{index}", ClientSource.Write, "Refit.dll", "ReactiveUI.Primitives.dll");

    public static Declarations Messages { get; } =
        new("a message", static index => $"Message{index}", MessageSource.Write, "MemoryPack.Core.dll");
}
