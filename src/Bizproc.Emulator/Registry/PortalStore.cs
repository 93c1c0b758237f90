namespace Bizproc.Emulator.Registry;

/// <summary>Everything that one portal keeps. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class PortalStore
{
    public Lock Gate { get; } = new();

    public RegistrationTable Registrations { get; private set; } = new();

    public PlacementTable Placements { get; private set; } = new();

    /// <summary>Empties the portal.</summary>
    public void Clear()
    {
        Registrations = new RegistrationTable();
        Placements = new PlacementTable();
    }
}
