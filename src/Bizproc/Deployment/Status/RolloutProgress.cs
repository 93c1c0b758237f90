using System.Globalization;

namespace Bizproc.Deployment.Status;

/// <summary>Counts the portals that are brought in line with a release. Thread-safe.</summary>
internal sealed class RolloutProgress
{
    private readonly Lock _gate = new();
    private readonly int[] _counts = new int[Enum.GetValues<RolloutPlace>().Length];

    /// <summary>The number of portals in line.</summary>
    public int InLine => Count(RolloutPlace.InLine);

    /// <summary>The number of all portals.</summary>
    public int Total
    {
        get
        {
            lock (_gate) return _counts.Sum();
        }
    }

    /// <summary>The state of the rollout as a whole; <see langword="null"/> if there is no portal.</summary>
    public (DeploymentState State, string Reason)? Current
    {
        get
        {
            lock (_gate)
            {
                if (_counts.Sum() == 0) return null;
                if (_counts[(int)RolloutPlace.Newer] > 0)
                    return (DeploymentState.Drifted, "portals have a newer version of the application, and are left alone");

                // Portals that failed or differ have a state of their own.
                bool isDone = Unchecked() == 0;
                return isDone ? (DeploymentState.InSync, "in sync") : (DeploymentState.Starting, "not all portals are checked yet");
            }
        }
    }

    /// <summary>Adds a portal.</summary>
    public void Add(RolloutPlace place)
    {
        lock (_gate) _counts[(int)place]++;
    }

    /// <summary>Changes the place of a portal.</summary>
    /// <param name="from">Its place so far.</param>
    /// <param name="to">Its new place; <see langword="null"/> if the application was removed from it.</param>
    public void Move(RolloutPlace from, RolloutPlace? to)
    {
        lock (_gate)
        {
            _counts[(int)from]--;
            if (to is { } place) _counts[(int)place]++;
        }
    }

    /// <summary>Counts the portals for measurements.</summary>
    public IEnumerable<(string State, long Count)> Measure()
    {
        lock (_gate)
        {
            return
            [
                ("done", _counts[(int)RolloutPlace.InLine]),
                ("waiting", Unchecked()),
                ("failed", _counts[(int)RolloutPlace.Failed]),
                ("differing", _counts[(int)RolloutPlace.Differing] + _counts[(int)RolloutPlace.Newer]),
            ];
        }
    }

    /// <summary>Describes the numbers; empty if there is no portal, or all portals are in line.</summary>
    public string Describe()
    {
        lock (_gate)
        {
            int total = _counts.Sum();
            if (total == _counts[(int)RolloutPlace.InLine]) return "";

            string[] others =
            [
                .. Part(RolloutPlace.Due, "are not checked yet"),
                .. Part(RolloutPlace.Busy, "wait for another process"),
                .. Part(RolloutPlace.Again, "wait for another attempt"),
                .. Part(RolloutPlace.Failed, "failed"),
                .. Part(RolloutPlace.Differing, "differ"),
                .. Part(RolloutPlace.Newer, "have a newer version"),
            ];
            string all = string.Create(CultureInfo.InvariantCulture, $"{_counts[(int)RolloutPlace.InLine]} of {total} portals are in line");
            return string.Join(", ", [all, .. others]);
        }
    }

    /// <summary>Gets the number of portals at a place.</summary>
    public int Count(RolloutPlace place)
    {
        lock (_gate) return _counts[(int)place];
    }

    private int Unchecked() => _counts[(int)RolloutPlace.Due] + _counts[(int)RolloutPlace.Busy] + _counts[(int)RolloutPlace.Again];

    private IEnumerable<string> Part(RolloutPlace place, string words) =>
        _counts[(int)place] is > 0 and var count ? [string.Create(CultureInfo.InvariantCulture, $"{count} {words}")] : [];
}
