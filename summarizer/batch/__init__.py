"""Many briefs in one run: paced, within a budget, one bad job never stopping the others, nothing lost and nothing paid for twice."""

from summarizer.batch.jobs import BadLine, Job, JobsFile, read_jobs
from summarizer.batch.journal import Journal
from summarizer.batch.limits import Limits
from summarizer.batch.running import JobResult, abatch

__all__ = ["BadLine", "Job", "JobResult", "JobsFile", "Journal", "Limits", "abatch", "read_jobs"]
