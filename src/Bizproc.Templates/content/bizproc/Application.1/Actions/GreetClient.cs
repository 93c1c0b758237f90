using Bizproc;

namespace Application._1.Actions;

/// <summary>Greets a client by name.</summary>
[BizprocRobot("greet_client", Name = "Greet the client", Description = "Greets a client by name")]
public sealed partial class GreetClient
{
    /// <summary>The name of the client, which the settings of the automation rule set.</summary>
    [BizprocProperty(Name = "Client")]
    public required string Client { get; init; }

    /// <summary>The greeting, which goes back to the workflow.</summary>
    [BizprocReturnProperty(Name = "Greeting")]
    public string? Greeting { get; set; }
}
