using Bizproc;

namespace Application._1.Actions;

/// <summary>Greets a client by name.</summary>
[BizprocActivity("greet_client", Name = "Greet the client", Description = "Greets a client by name")]
public sealed partial class GreetClient
{
    /// <summary>What the designer gives.</summary>
    [BizprocProperty(Name = "Client")]
    public required string Client { get; init; }

    /// <summary>What goes back into the workflow.</summary>
    [BizprocReturnProperty(Name = "Greeting")]
    public string? Greeting { get; set; }
}
