using Bizproc;

namespace Application;

/// <summary>Has a value of each kind that is read and written.</summary>
[BizprocActivity("greet_client", Name = "Greet the client", Description = "Says hello in one of two tones")]
public sealed partial class GreetClient
{
    [BizprocProperty(Name = "Client")]
    public required string Client { get; init; }

    [BizprocProperty(Name = "Tone", Default = Tone.Kind)]
    public Tone Tone { get; init; }

    [BizprocProperty(Name = "Times")]
    public int? Times { get; init; }

    [BizprocReturnProperty(Name = "Greeting")]
    public string? Greeting { get; set; }
}
